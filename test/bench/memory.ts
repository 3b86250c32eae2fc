import type { Progress } from '../../n8n-host/commands/progress';
import { type BenchLine, promisesOf } from './benchLine';
import { byTurns } from './byTurns';
import { measureSwaps } from './measureSwaps';
import { startMeteredHost, type MeteredHost } from './meteredHost';
import { type BenchOptions, type BenchReport, reportPromises } from './promises';
import { quantile } from './quantile';
import { settledUsage } from './settledUsage';
import { startAkool } from './standIns';
import { withOurNode } from './waysToSwap';

/** What n8n held after runs of each size. */
export interface MemoryReport extends BenchReport {
	/** The memory of its objects in MB after each run, by the number of rows. */
	heldMB: Record<number, number[]>;
}

const NAME = 'Objects in n8n after a run of 1,000 rows, beside one of 200 rows';
const MB = 1_000_000;
/** The smaller run is what the larger one is compared with. */
const SIZES = [200, 1000];
/** Of what n8n holds itself this is about 11 MB, 14 kB a row. */
const MOST_RATIO = 1.05;

/** Shows that nothing stays behind: after many rows n8n holds what it holds after few. */
export async function benchMemory(
	{ only, rounds }: BenchOptions,
	onProgress: Progress,
): Promise<MemoryReport[]> {
	if (!NAME.includes(only)) return [];
	onProgress(`\n${NAME}`);
	const host = await startMeteredHost(onProgress);
	const heldMB: MemoryReport['heldMB'] = Object.fromEntries(SIZES.map((rows) => [rows, []]));
	try {
		// What runs for the first time stays: compiled code, caches, connections.
		for (const rows of SIZES) await heldAfter(rows, host, onProgress);
		for (let round = 0; round < rounds; round++) {
			for (const rows of byTurns(SIZES, round)) {
				const held = await heldAfter(rows, host, onProgress);
				heldMB[rows].push(held);
				onProgress(`  round ${round + 1} of ${rounds}, ${rows} rows: ${held.toFixed(1)} MB`);
			}
		}
	} finally {
		await host.stop();
	}
	const [limit, ours] = SIZES.map((rows) => quantile(heldMB[rows], 0.5));
	const line: BenchLine = {
		work: NAME,
		unit: 'MB',
		limit,
		ours,
		beside: 'limit',
		atMost: MOST_RATIO,
	};
	const promises = reportPromises(promisesOf([line]), onProgress);
	return [{ name: NAME, lines: [line], heldMB, promises }];
}

async function heldAfter(rows: number, host: MeteredHost, onProgress: Progress): Promise<number> {
	const run = {
		scenario: { rows, jobMs: 1000 },
		startStandIn: startAkool,
		way: withOurNode,
		title: `${rows} rows`,
	};
	const { lost } = await measureSwaps(host, run, onProgress);
	if (lost > 0) throw new Error(`${lost} rows were lost, so n8n did not hold them`);
	return (await settledUsage(host)).heapUsed / MB;
}
