/** One text that people see. */
export interface TextRow {
	/** Where it is: the nodes that show it, or the file and line. */
	where: string;
	/** Which text it is: the way to the field, or what the code calls it. */
	path: string;
	/** What it is for: `displayName`, `description`, `message`, `advice` … */
	role: string;
	/** The text; what is filled in later stands in braces: `'{field}' is empty`. */
	text: string;
	/** The type of the parameter that it belongs to, e.g. `boolean`. */
	type?: string;
}
