/** How far a download may go. One object, read where a limit is applied. */
export const DOWNLOAD_LIMITS = {
	/** Size of a file. */
	bytes: 1_000_000_000,
	/** Size up to which files of one run are downloaded side by side; larger ones go one by one. */
	sideBySideBytes: 5_000_000,
	/** How long one attempt may take altogether, in ms. */
	attemptMs: 600_000,
	/** How long the file host may take to respond, in ms. */
	firstByteMs: 60_000,
	/** How long the file host may send nothing in the middle of a file, in ms. */
	stallMs: 60_000,
	/** How often the file host may redirect us. */
	redirects: 5,
	/** How often a file is tried, the first time included. */
	attempts: 4,
	/** Pause before the second attempt in ms; it doubles with each further one. */
	firstPauseMs: 1000,
};
