/** The limits of an account. */
export interface Limits {
	/** More submissions in a minute are refused. */
	imagesPerMinute: number;
	/** How many tasks are processed at once; the others wait. */
	parallelTasks: number;
	/** More requests of any kind in a second are refused; no level has such a limit. */
	requestsPerSecond: number;
}

/** The limits of each level (wavespeed.ai, docs/account-levels). */
export const LEVELS = {
	bronze: { imagesPerMinute: 2, parallelTasks: 2, requestsPerSecond: Infinity },
	silver: { imagesPerMinute: 500, parallelTasks: 300, requestsPerSecond: Infinity },
	gold: { imagesPerMinute: 3000, parallelTasks: 3000, requestsPerSecond: Infinity },
	ultra: { imagesPerMinute: 5000, parallelTasks: 10_000, requestsPerSecond: Infinity },
} satisfies Record<string, Limits>;

/** An account's level; a new account is bronze. */
export type Level = keyof typeof LEVELS;
