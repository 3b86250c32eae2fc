import type { Progress } from '../../n8n-host/commands/progress';
import { alignedLines } from './alignedLines';
import { SLEEPERS, type SleeperName } from './measureWaking';
import { reportPromises, type KeptPromise } from './promises';
import { quantile } from './quantile';
import { wakeTogether, type WakingPlace, type WokenTogether } from './wakeTogether';

/** What the comparison gave. */
export interface QueueReport {
	name: string;
	sleepers: Record<SleeperName, WokenTogether>;
	promises: KeptPromise[];
}

/** What is compared. */
export interface QueueComparison {
	name: string;
	/** How many workflows are woken at the same moment. */
	atOnce: number;
	/** Our median time may be at most so many times the Wait node's; only told when left out. */
	mostRatio?: number;
}

const ROUNDS = 8;
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
		// First one, then the other begins, so that a drift of the machine cancels out.
		for (const one of round % 2 === 0 ? names : [...names].reverse()) {
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
	const ratio = median / theirs;
	const kept: Array<[promise: string, holds: boolean]> = [
		['every sleep ends', ours.lost === 0 && ours.wakingMs.length === SLEEPS],
		['none ends twice', ours.twice === 0],
	];
	const figure = `the Wait node's time (${ratio.toFixed(2)})`;
	if (mostRatio === undefined) onProgress(`  beside ${figure}`);
	else kept.push([`at most ${mostRatio} x ${figure}`, ratio <= mostRatio]);
	const promises = reportPromises(kept, onProgress);
	return { name, sleepers, promises };
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
