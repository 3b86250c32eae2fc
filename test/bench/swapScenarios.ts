import type { Run } from './measureSwaps';
import type { Scenario } from './scenario';
import { byHand, oneAtATime, onlyWaiting, withOurNode, type WayToSwap } from './waysToSwap';

/** A way in the table: what it is called, and how it works. */
export const WAYS = {
	'our node': withOurNode,
	'by hand': byHand,
	'one at a time': oneAtATime,
	'only waiting': onlyWaiting,
} satisfies Record<string, WayToSwap>;

/** The name of a way to swap, as in the tables. */
export type WayName = keyof typeof WAYS;

/** One comparison: a scenario, the ways that are measured in it, and what has to hold. */
export interface Comparison {
	name: string;
	scenario: Scenario;
	ways: WayName[];
	/** How often each way is measured, in turn; the figures are medians. Once when left out. */
	rounds?: number;
	/** Ways that take many minutes: measured only when asked for everything. */
	slowWays?: WayName[];
	/** What is promised, each with the figures it speaks of. */
	promises: Array<[promise: string, holds: (runs: Record<WayName, Run>) => boolean]>;
}

const SECOND = 1000;
const ours = (runs: Record<WayName, Run>) => runs['our node'];
const timesLeast = ({ wallMs, leastMs }: Run) => wallMs / leastMs;

/** Whatever is measured. */
export const NOTHING_LOST: Comparison['promises'] = [
	['every row has its picture', (runs) => ours(runs).lost === 0],
	['no row is charged twice', (runs) => ours(runs).chargedTwice === 0],
];

/** How long it may take beside the shortest time in which it could be done. */
export const wallAtMost = (most: number): Comparison['promises'][number] => [
	`wall time at most ${most} x the least`,
	(runs) => timesLeast(ours(runs)) <= most,
];
/** How often the provider may be asked. */
export const requestsAtMost = (most: number): Comparison['promises'][number] => [
	`at most ${most} requests a job`,
	(runs) => ours(runs).requestsPerJob <= most,
];

/** Everything `npm run bench` measures about swaps. */
export const COMPARISONS: Comparison[] = [
	{
		name: '1 row, jobs of 3 s',
		scenario: { rows: 1, jobMs: 3 * SECOND },
		ways: ['our node', 'by hand', 'one at a time'],
		promises: NOTHING_LOST,
	},
	{
		name: '1 row, jobs of 12 s',
		scenario: { rows: 1, jobMs: 12 * SECOND },
		ways: ['our node', 'by hand', 'one at a time'],
		promises: NOTHING_LOST,
	},
	{
		name: '50 rows, jobs of 3 s',
		scenario: { rows: 50, jobMs: 3 * SECOND },
		ways: ['our node', 'by hand', 'one at a time'],
		promises: [wallAtMost(1.4), ...NOTHING_LOST],
	},
	{
		name: '50 rows, jobs of 12 s',
		scenario: { rows: 50, jobMs: 12 * SECOND },
		ways: ['our node', 'by hand'],
		slowWays: ['one at a time'],
		promises: [wallAtMost(1.15), requestsAtMost(1.2), ...NOTHING_LOST],
	},
	{
		name: '200 rows, jobs of 3 s',
		scenario: { rows: 200, jobMs: 3 * SECOND },
		ways: ['our node', 'by hand'],
		slowWays: ['one at a time'],
		promises: NOTHING_LOST,
	},
	{
		name: '200 rows, jobs of 12 s',
		scenario: { rows: 200, jobMs: 12 * SECOND },
		ways: ['our node', 'by hand'],
		slowWays: ['one at a time'],
		promises: NOTHING_LOST,
	},
	{
		name: '200 rows, jobs of 3 s, 10 requests a second',
		scenario: { rows: 200, jobMs: 3 * SECOND, requestsPerSecond: 10 },
		ways: ['our node', 'by hand'],
		slowWays: ['one at a time'],
		promises: [wallAtMost(1.2), ...NOTHING_LOST],
	},
	{
		name: '500 rows of 10 kB, jobs of 12 s',
		scenario: { rows: 500, jobMs: 12 * SECOND, payload: 10_000 },
		ways: ['only waiting', 'our node', 'by hand'],
		rounds: 3,
		promises: [
			[
				"n8n's processor time a job is not above the hand-built workflow's",
				(runs) => ours(runs).cpuMsPerJob <= runs['by hand'].cpuMsPerJob,
			],
			...NOTHING_LOST,
		],
	},
];
