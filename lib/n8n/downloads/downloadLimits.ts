/** Limits of a download. They are read when they are applied, so that tests can change them. */
export const DOWNLOAD_LIMITS = {
	/** Maximum size of a file, in bytes. */
	bytes: 1_000_000_000,
	/**
	 * Maximum size of files that a run downloads in parallel, in bytes; larger ones go one by one.
	 */
	sideBySideBytes: 5_000_000,
	/** Timeout of one attempt as a whole, in ms. */
	attemptMs: 600_000,
	/** How long the file host may take to respond, in ms. */
	firstByteMs: 60_000,
	/** How long the file host may send nothing in the middle of a file, in ms. */
	stallMs: 60_000,
	/** Maximum number of redirects to follow. */
	redirects: 5,
	/** Maximum number of attempts, including the first. */
	attempts: 4,
	/** Pause before the second attempt in ms; it doubles with each attempt. */
	firstPauseMs: 1000,
	/** For how long a file that should just have been made may be missing, in ms. */
	missingMs: 30_000,
	/** Maximum pause in ms between two looks for a missing file. */
	longestLookPauseMs: 5000,
};
