import type { Failure } from './failures';

/** How many checks or tests of a stage passed and failed. */
export interface Counts {
	passed: number;
	failed: number;
	/** What is known of those that failed. */
	failures?: Failure[];
}

/** The sum of several counts. */
export function addCounts(...counts: Counts[]): Counts {
	return {
		passed: counts.reduce((sum, { passed }) => sum + passed, 0),
		failed: counts.reduce((sum, { failed }) => sum + failed, 0),
		failures: counts.flatMap(({ failures = [] }) => failures),
	};
}
