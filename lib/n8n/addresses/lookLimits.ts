/** Limits of a look at a web address. Read when they are applied, so that tests can change them. */
export const LOOK_LIMITS = {
	/** How long a look may take, redirects included, in ms. */
	totalMs: 5000,
	/** How many of a file's first bytes to request. Web pages say what they are within these. */
	bytes: 4096,
	/** Maximum number of redirects to follow. */
	redirects: 5,
	/** How many addresses to look at at once. */
	parallel: 32,
};
