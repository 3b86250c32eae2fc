import type { Run } from './measureSwaps';
import { quantile } from './quantile';

/** The median of each figure of several runs, except what must never happen: there the worst. */
export function medianRun(runs: Run[]): Run {
	const median = (figure: keyof Run) =>
		quantile(
			runs.map((run) => run[figure]),
			0.5,
		);
	const worst = (figure: keyof Run) => Math.max(...runs.map((run) => run[figure]));
	return {
		wallMs: median('wallMs'),
		leastMs: median('leastMs'),
		requestsPerJob: median('requestsPerJob'),
		lost: worst('lost'),
		chargedTwice: worst('chargedTwice'),
		cpuMsPerJob: median('cpuMsPerJob'),
	};
}
