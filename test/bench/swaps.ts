import type { Progress } from '../../n8n-host/commands/progress';
import { measureSwaps, type Run } from './measureSwaps';
import { medianRun } from './medianRun';
import { startMeteredHost } from './meteredHost';
import { reportPromises, type BenchOptions, type KeptPromise } from './promises';
import type { Scenario } from './scenario';
import { type StartStandIn, startAkool, startWaveSpeed } from './standIns';
import { COMPARISONS, WAYS, type Comparison, type WayName } from './swapScenarios';
import { swapTable } from './swapTable';
import { WAVESPEED_COMPARISONS } from './waveSpeedScenarios';

/** What one comparison gave. */
export interface ComparisonReport {
	name: string;
	runs: Partial<Record<WayName, Run>>;
	notMeasured: WayName[];
	promises: KeptPromise[];
}

/** What is compared, and in which n8n. */
interface Comparisons {
	comparisons: Comparison[];
	/** Starts the stand-in for the provider. */
	startStandIn: StartStandIn;
	/** The ways that are used once before anything is measured. */
	warmUp: WayName[];
}

/** A bench: reports its comparisons. */
type Bench = (options: BenchOptions, onProgress: Progress) => Promise<ComparisonReport[]>;

/** Compares our node with what people do without it. */
export const benchSwaps: Bench = async (options, onProgress) => {
	const warmUp: WayName[] = ['our node', 'by hand'];
	const akool = { comparisons: COMPARISONS, startStandIn: startAkool, warmUp };
	return await compareAll(akool, options, onProgress);
};

/** Measures the node for WaveSpeed. */
export const benchWaveSpeed: Bench = async (options, onProgress) => {
	const warmUp: WayName[] = ['our node'];
	const waveSpeed = { comparisons: WAVESPEED_COMPARISONS, startStandIn: startWaveSpeed, warmUp };
	return await compareAll(waveSpeed, options, onProgress);
};

/** Compares in one real n8n, one run after the other. */
async function compareAll(
	{ comparisons, startStandIn, warmUp }: Comparisons,
	{ everything, only }: BenchOptions,
	onProgress: Progress,
): Promise<ComparisonReport[]> {
	const host = await startMeteredHost(onProgress);
	const measure = async (scenario: Scenario, way: WayName, title: string) =>
		await measureSwaps(host, { scenario, startStandIn, way: WAYS[way], title }, onProgress);
	const compare = async (comparison: Comparison) => {
		const { name, scenario, ways, rounds = 1, slowWays = [], promises } = comparison;
		onProgress(`\n${name}`);
		const runs: Partial<Record<WayName, Run>> = {};
		const measured: Partial<Record<WayName, Run[]>> = {};
		for (let round = 0; round < rounds; round++) {
			for (const way of everything ? [...ways, ...slowWays] : ways) {
				(measured[way] ??= []).push(await measure(scenario, way, `${name}, ${way}`));
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
		for (const way of warmUp) await measure({ rows: 5, jobMs: 500 }, way, 'Warming up');
		const chosen = comparisons.filter(({ name }) => name.includes(only));
		const reports: ComparisonReport[] = [];
		for (const comparison of chosen) reports.push(await compare(comparison));
		return reports;
	} finally {
		await host.stop();
	}
}
