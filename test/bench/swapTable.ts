import { alignedLines } from './alignedLines';
import type { Run } from './measureSwaps';

const COLUMNS: Array<[title: string, cell: (run: Run) => string]> = [
	['wall', ({ wallMs }) => `${(wallMs / 1000).toFixed(1)} s`],
	['x least', ({ wallMs, leastMs }) => (wallMs / leastMs).toFixed(2)],
	['requests/job', ({ requestsPerJob }) => requestsPerJob.toFixed(2)],
	['lost', ({ lost }) => String(lost)],
	['charged twice', ({ chargedTwice }) => String(chargedTwice)],
	['n8n CPU/job', ({ cpuMsPerJob }) => `${cpuMsPerJob.toFixed(1)} ms`],
];

/** The figures of one comparison as lines of a table. */
export function swapTable(runs: Array<[way: string, run: Run]>): string[] {
	return alignedLines([
		['', ...COLUMNS.map(([title]) => title)],
		...runs.map(([way, run]) => [way, ...COLUMNS.map(([, cell]) => cell(run))]),
	]);
}
