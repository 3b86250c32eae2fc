/** How far a download may go. */
export interface DownloadLimits {
	/** Size of a file. */
	bytes: number;
	/** Size up to which files of one run come in side by side; larger ones come one by one. */
	sideBySideBytes: number;
	/** How long one attempt may take altogether, in ms. */
	attemptMs: number;
	/** How long the file host may take to begin, in ms. */
	firstByteMs: number;
	/** How long the file host may send nothing amid a file, in ms. */
	stallMs: number;
	/** How often the file host may send us on to another address. */
	redirects: number;
	/** How often a file is tried, the first time included. */
	attempts: number;
	/** Pause before the second attempt in ms; it doubles with each further one. */
	firstPauseMs: number;
}

/** What holds unless a test says otherwise. */
export const DOWNLOAD_LIMITS: DownloadLimits = {
	bytes: 1_000_000_000,
	sideBySideBytes: 5_000_000,
	attemptMs: 600_000,
	firstByteMs: 60_000,
	stallMs: 60_000,
	redirects: 5,
	attempts: 4,
	firstPauseMs: 1000,
};
