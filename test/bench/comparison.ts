import type { Run } from './measureSwaps';
import type { Scenario } from './scenario';
import * as ways from './waysToSwap';

/** A way in the table: what it is called, and how it works. */
export const WAYS = {
	'our node': ways.withOurNode,
	'by hand': ways.byHand,
	'one at a time': ways.oneAtATime,
	'bare node': ways.withBareNode,
} satisfies Record<string, ways.WayToSwap>;

/** The name of a way to swap, as in the tables. */
export type WayName = keyof typeof WAYS;

/** A figure of a run that is a line of the table. */
export type Figure = 'wall' | 'requests' | 'cpu';

/** A figure, and what it may be. */
export interface Bound {
	figure: Figure;
	/** What our figure is compared with. */
	beside: 'limit' | 'byHand';
	/** How many times that it may be; only told when left out. */
	atMost?: number;
}

/** One comparison: a scenario, the ways that are measured in it, and what has to hold. */
export interface Comparison {
	name: string;
	scenario: Scenario;
	/** Measured in each round, by turns. */
	ways: WayName[];
	/** Ways that take long: measured once. */
	onceWays?: WayName[];
	/** Ways that take many minutes: measured once, and only when asked for everything. */
	slowWays?: WayName[];
	bounds: Bound[];
	/** What else is promised, each with the figures it speaks of. */
	promises: Array<[promise: string, holds: (runs: Record<WayName, Run>) => boolean]>;
}

const ours = (runs: Record<WayName, Run>) => runs['our node'];

/** Whatever is measured. */
export const NOTHING_LOST: Comparison['promises'] = [
	['every row has its picture', (runs) => ours(runs).lost === 0],
	['no row is charged twice', (runs) => ours(runs).chargedTwice === 0],
];

/** How long it may take, in times of the shortest time in which it could be done. */
export const wall = (atMost?: number): Bound => ({ figure: 'wall', beside: 'limit', atMost });
/** How often the provider may be asked for each job. */
export const requests = (atMost?: number): Bound => ({
	figure: 'requests',
	beside: 'limit',
	atMost,
});
/** Of what was measured beside the workflow built by hand; not judged by one that lost rows. */
export const FASTER_THAN_BY_HAND: Comparison['promises'][number] = [
	'faster than by hand, where that loses no row',
	(runs) => runs['by hand'].lost > 0 || ours(runs).wallMs < runs['by hand'].wallMs,
];
