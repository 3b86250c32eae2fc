import { type Comparison, FASTER_THAN_BY_HAND, NOTHING_LOST, requests, wall } from './comparison';

const SECOND = 1000;

/** Everything `npm run bench` measures about swaps. */
export const COMPARISONS: Comparison[] = [
	{
		name: '1 row, jobs of 3 s',
		scenario: { rows: 1, jobMs: 3 * SECOND },
		ways: ['our node', 'by hand'],
		bounds: [wall(1.2)],
		promises: [FASTER_THAN_BY_HAND, ...NOTHING_LOST],
	},
	{
		name: '1 row, jobs of 12 s',
		scenario: { rows: 1, jobMs: 12 * SECOND },
		ways: [],
		onceWays: ['our node', 'by hand'],
		bounds: [wall()],
		promises: NOTHING_LOST,
	},
	{
		name: '50 rows, jobs of 3 s',
		scenario: { rows: 50, jobMs: 3 * SECOND },
		ways: ['our node', 'by hand'],
		onceWays: ['one at a time'],
		bounds: [wall(1.2)],
		promises: [FASTER_THAN_BY_HAND, ...NOTHING_LOST],
	},
	{
		name: '50 rows, jobs of 12 s',
		scenario: { rows: 50, jobMs: 12 * SECOND },
		ways: ['our node', 'by hand'],
		slowWays: ['one at a time'],
		bounds: [wall(1.08), requests(1.1)],
		promises: [FASTER_THAN_BY_HAND, ...NOTHING_LOST],
	},
	{
		name: '200 rows, jobs of 3 s',
		scenario: { rows: 200, jobMs: 3 * SECOND },
		ways: ['our node', 'by hand'],
		slowWays: ['one at a time'],
		bounds: [wall(1.3)],
		promises: [FASTER_THAN_BY_HAND, ...NOTHING_LOST],
	},
	{
		name: '200 rows, jobs of 12 s',
		scenario: { rows: 200, jobMs: 12 * SECOND },
		ways: [],
		onceWays: ['our node', 'by hand'],
		slowWays: ['one at a time'],
		bounds: [wall()],
		promises: NOTHING_LOST,
	},
	{
		name: '200 rows, jobs of 3 s, 10 requests a second',
		scenario: { rows: 200, jobMs: 3 * SECOND, requestsPerSecond: 10 },
		ways: ['our node'],
		onceWays: ['by hand'],
		slowWays: ['one at a time'],
		bounds: [wall(1.08)],
		promises: NOTHING_LOST,
	},
	{
		name: 'Two workflows of 100 rows with one key, jobs of 3 s, 10 requests a second',
		scenario: { rows: 100, workflows: 2, jobMs: 3 * SECOND, requestsPerSecond: 10 },
		ways: ['our node'],
		bounds: [wall(1.15)],
		promises: NOTHING_LOST,
	},
	{
		name: '50 group photos whose faces are found first, jobs of 3 s',
		scenario: { rows: 50, jobMs: 3 * SECOND, groupPhotos: true },
		ways: ['our node'],
		bounds: [wall(1.3)],
		promises: NOTHING_LOST,
	},
	{
		name: '500 rows of 10 kB, jobs of 12 s',
		scenario: { rows: 500, jobMs: 12 * SECOND, payload: 10_000 },
		ways: [],
		onceWays: ['our node', 'by hand'],
		bounds: [{ figure: 'cpu', beside: 'byHand', atMost: 1 }],
		promises: NOTHING_LOST,
	},
	{
		name: '1,000 rows, jobs of 12 s',
		scenario: { rows: 1000, jobMs: 12 * SECOND },
		ways: ['our node', 'by hand'],
		onceWays: ['bare node'],
		bounds: [wall(1.25), requests(), { figure: 'cpu', beside: 'byHand', atMost: 0.5 }],
		promises: [FASTER_THAN_BY_HAND, ...NOTHING_LOST],
	},
];
