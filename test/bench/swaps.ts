import type { Progress } from '../../n8n-host/commands/progress';
import { measureSwaps, type Run } from './measureSwaps';
import { medianRun } from './medianRun';
import { startMeteredHost } from './meteredHost';
import { reportPromises, type BenchOptions, type KeptPromise } from './promises';
import { COMPARISONS, WAYS, type Comparison, type WayName } from './swapScenarios';
import { swapTable } from './swapTable';

/** What one comparison gave. */
export interface ComparisonReport {
	name: string;
	runs: Partial<Record<WayName, Run>>;
	notMeasured: WayName[];
	promises: KeptPromise[];
}

/** Compares our node with what people do without it, in one real n8n, one run after the other. */
export async function benchSwaps(
	{ everything, only }: BenchOptions,
	onProgress: Progress,
): Promise<ComparisonReport[]> {
	const host = await startMeteredHost(onProgress);
	const reports: ComparisonReport[] = [];
	const compare = async (comparison: Comparison) => {
		const { name, scenario, ways, rounds = 1, slowWays = [], promises } = comparison;
		onProgress(`\n${name}`);
		const runs: Partial<Record<WayName, Run>> = {};
		const measured: Partial<Record<WayName, Run[]>> = {};
		for (let round = 0; round < rounds; round++) {
			for (const way of everything ? [...ways, ...slowWays] : ways) {
				const title = `${name}, ${way}`;
				const run = await measureSwaps(host, { scenario, way: WAYS[way], title }, onProgress);
				(measured[way] ??= []).push(run);
				runs[way] = medianRun(measured[way]);
			}
		}
		swapTable(Object.entries(runs)).forEach(onProgress);
		const notMeasured = everything ? [] : slowWays;
		notMeasured.forEach((way) => onProgress(`  ${way}: takes many minutes, see --everything`));
		return {
			name,
			runs,
			notMeasured,
			promises: reportPromises(
				promises.map(([promise, holds]) => [promise, holds(runs as Record<WayName, Run>)]),
				onProgress,
			),
		};
	};
	try {
		// The first run of anything in a fresh n8n is slow, whatever it is.
		onProgress('Warming up');
		const warmUp = { rows: 5, jobMs: 500 };
		for (const way of [WAYS['our node'], WAYS['by hand']]) {
			await measureSwaps(host, { scenario: warmUp, way, title: 'Warming up' }, onProgress);
		}
		const chosen = COMPARISONS.filter(({ name }) => name.includes(only));
		for (const comparison of chosen) reports.push(await compare(comparison));
	} finally {
		await host.stop();
	}
	return reports;
}
