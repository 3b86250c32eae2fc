/** A request the sandbox received. */
export interface RequestRecord {
	/** ms since 1970, sandbox time. */
	at: number;
	method: string;
	/** Without the query. */
	path: string;
	/** The parsed query. */
	query: unknown;
	headers: Record<string, string | string[] | undefined>;
	/** The parsed body; undefined when there was none or it wasn't JSON. */
	body: unknown;
	/**
	 * HTTP status and business code of the answer; missing until the request was answered. Status 0
	 * means that the connection was cut or left open without an answer.
	 */
	answer?: { status: number; code?: number };
}
