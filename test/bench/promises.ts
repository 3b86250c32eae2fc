import type { Progress } from '../../n8n-host/commands/progress';

/** What is promised, and whether the figures bear it out. */
export interface KeptPromise {
	promise: string;
	holds: boolean;
}

/** What to measure. */
export interface BenchOptions {
	/** Also what takes many minutes. */
	everything: boolean;
	/** Only comparisons with this in their names. */
	only: string;
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
