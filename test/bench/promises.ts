import type { Progress } from '../../n8n-host/commands/progress';
import type { BenchLine } from './benchLine';

/** What is promised, and whether the figures bear it out. */
export interface KeptPromise {
	promise: string;
	holds: boolean;
}

/** What a bench says of one comparison; most add the figures of each run. */
export interface BenchReport {
	name: string;
	/** The lines of the table that it fills in. */
	lines: BenchLine[];
	promises: KeptPromise[];
}

/** What to measure. */
export interface BenchOptions {
	/** Also what takes many minutes. */
	everything: boolean;
	/** Only comparisons with this in their names. */
	only: string;
	/** How often each way is measured, by turns; the figures are medians. */
	rounds: number;
}

/** Says of each promise whether it holds. */
export function reportPromises(
	promises: Array<[promise: string, holds: boolean]>,
	onProgress: Progress,
): KeptPromise[] {
	return promises.map(([promise, holds]) => {
		onProgress(`  ${holds ? 'holds' : 'BROKEN'}: ${promise}`);
		return { promise, holds };
	});
}
