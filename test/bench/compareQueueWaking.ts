import type { Progress } from '../../n8n-host/commands/progress';
import { alignedLines } from './alignedLines';
import { SLEEPERS, type SleeperName } from './measureWaking';
import { type BenchLine, promisesOf } from './benchLine';
import { byTurns } from './byTurns';
import { type BenchReport, reportPromises } from './promises';
import { quantile } from './quantile';
import { wakeTogether, type WakingPlace, type WokenTogether } from './wakeTogether';

/** What the comparison gave. */
export interface QueueReport extends BenchReport {
	sleepers: Record<SleeperName, WokenTogether>;
}

/** What is compared. */
export interface QueueComparison {
	name: string;
	/** How many workflows are woken at the same moment. */
	atOnce: number;
	/** Our median time may be at most so many times the Wait node's; only told when left out. */
	mostRatio?: number;
}

const ROUNDS = 5;
const SLEEPS_A_ROUND = 25;
/** How many sleeps of each kind are measured. */
export const SLEEPS = ROUNDS * SLEEPS_A_ROUND;

/** Wakes our node and n8n's Wait node, by turns in the same n8n. */
export async function compareQueueWaking(
	place: WakingPlace,
	{ name, atOnce, mostRatio }: QueueComparison,
	onProgress: Progress,
): Promise<QueueReport> {
	const names = Object.keys(SLEEPERS) as SleeperName[];
	const sleepers: Record<SleeperName, WokenTogether> = {
		'Akool Get Result': { wakingMs: [], lost: 0, twice: 0 },
		'Wait node': { wakingMs: [], lost: 0, twice: 0 },
	};
	for (let round = -1; round < ROUNDS; round++) {
		for (const one of byTurns(names, round)) {
			const woken = await wakeTogether(place, one, { count: SLEEPS_A_ROUND, atOnce });
			const median = inMs(quantile(woken.wakingMs, 0.5));
			onProgress(`  round ${round + 1} of ${ROUNDS}, ${one}: ${median}`);
			// The first round only warms up.
			if (round >= 0) addTo(sleepers[one], woken);
		}
	}
	printTable(sleepers, onProgress);
	const ours = sleepers['Akool Get Result'];
	const [median, theirs] = names.map((one) => quantile(sleepers[one].wakingMs, 0.5));
	const work = `${name}: time to the next node`;
	const lines: BenchLine[] = [
		{
			work,
			unit: 'ms',
			ours: median,
			byHand: theirs,
			otherNode: 'Wait',
			beside: 'byHand',
			atMost: mostRatio,
		},
	];
	const kept: Array<[promise: string, holds: boolean]> = [
		['every sleep ends', ours.lost === 0 && ours.wakingMs.length === SLEEPS],
		['none ends twice', ours.twice === 0],
		...promisesOf(lines),
	];
	return { name, lines, sleepers, promises: reportPromises(kept, onProgress) };
}

function addTo(sum: WokenTogether, { wakingMs, lost, twice }: WokenTogether): void {
	sum.wakingMs.push(...wakingMs);
	sum.lost += lost;
	sum.twice += twice;
}

function printTable(sleepers: Record<string, WokenTogether>, onProgress: Progress): void {
	const rows = Object.entries(sleepers).map(([name, { wakingMs, lost, twice }]) => {
		const times = [0, 0.5, 0.95, 1].map((share) => inMs(quantile(wakingMs, share)));
		return [name, ...times, String(lost), String(twice)];
	});
	const heading = ['', 'least', 'median', '95 %', 'most', 'lost', 'twice'];
	alignedLines([heading, ...rows]).forEach(onProgress);
}

const inMs = (value: number) => `${Math.round(value)} ms`;
