import { type Comparison, NOTHING_LOST, requests, wall } from './comparison';

/** Everything `npm run bench` measures about swaps at Crun, where a read is about one job. */
export const CRUN_COMPARISONS: Comparison[] = [
	{
		name: '50 rows, jobs of 3 s, one read a job at Crun',
		scenario: { rows: 50, jobMs: 3000 },
		ways: ['our node'],
		bounds: [wall(1.4), requests(3)],
		promises: NOTHING_LOST,
	},
];
