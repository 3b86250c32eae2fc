/** What a stage of `npm test` came to. */
export interface StageResult {
	stage: string;
	passed: number;
	failed: number;
	/** How long it took, in s. */
	seconds: number;
	/** Why it has no numbers of its own, in few words: what it needs was not there. */
	skipped?: string;
}

/** The closing table and, as its last line, the sum: `N passed, N failed`. */
export function summary(results: StageResult[]): string {
	const rows = results.map(({ stage, passed, failed, seconds, skipped }) => [
		stage,
		skipped ?? `${passed} passed`,
		skipped === undefined ? `${failed} failed` : '',
		`${seconds.toFixed(1)} s`,
	]);
	const width = (column: number) => Math.max(...rows.map((row) => row[column].length));
	const table = rows.map(
		([stage, passed, failed, seconds]) =>
			`${stage.padEnd(width(0))}  ${passed.padStart(width(1))}  ${failed.padStart(width(2))}` +
			`  ${seconds.padStart(width(3))}`,
	);
	const sum = (count: 'passed' | 'failed') =>
		results.reduce((total, result) => total + result[count], 0);
	return [...table, '', `${sum('passed')} passed, ${sum('failed')} failed`].join('\n');
}
