import type { Counts } from './counts';
import { failureList } from './failureList';

/** What a stage of `npm test` came to. */
export interface StageResult extends Counts {
	stage: string;
	/** How long it took, in s. */
	seconds: number;
	/** Why it has no numbers of its own, in few words: what it needs was not there. */
	skipped?: string;
}

/** The closing table, what failed and, as the last line, the sum: `N passed, N failed`. */
export function summary(results: StageResult[]): string {
	const failures = failureList(results);
	const sum = (count: 'passed' | 'failed') =>
		results.reduce((total, result) => total + result[count], 0);
	return [
		...table(results),
		'',
		...(failures.length > 0 ? [...failures, ''] : []),
		`${sum('passed')} passed, ${sum('failed')} failed`,
	].join('\n');
}

function table(results: StageResult[]): string[] {
	const rows = results.map(({ stage, passed, failed, seconds, skipped }) => [
		stage,
		skipped ?? `${passed} passed`,
		skipped === undefined ? `${failed} failed` : '',
		`${seconds.toFixed(1)} s`,
	]);
	const width = (column: number) => Math.max(...rows.map((row) => row[column].length));
	return rows.map(
		([stage, passed, failed, seconds]) =>
			`${stage.padEnd(width(0))}  ${passed.padStart(width(1))}  ${failed.padStart(width(2))}` +
			`  ${seconds.padStart(width(3))}`,
	);
}
