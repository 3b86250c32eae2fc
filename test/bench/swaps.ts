import type { Progress } from '../../n8n-host/commands/progress';
import { promisesOf } from './benchLine';
import { byTurns } from './byTurns';
import { measureSwaps, type Run } from './measureSwaps';
import { medianRun } from './medianRun';
import { type MeteredHost, startMeteredHost } from './meteredHost';
import { reportPromises, type BenchOptions, type BenchReport } from './promises';
import { type StartStandIn, startAkool, startCrun, startWaveSpeed } from './standIns';
import { swapLines } from './swapFigures';
import { type Comparison, WAYS, type WayName } from './comparison';
import { CRUN_COMPARISONS } from './crunScenarios';
import { COMPARISONS } from './swapScenarios';
import { swapTable } from './swapTable';
import { WAVESPEED_COMPARISONS } from './waveSpeedScenarios';

type Measured = Partial<Record<WayName, Run[]>>;

/** What one comparison gave. */
export interface ComparisonReport extends BenchReport {
	/** The runs of each way. */
	measured: Measured;
	notMeasured: WayName[];
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

/** Measures the node for Crun. */
export const benchCrun: Bench = async (options, onProgress) => {
	const warmUp: WayName[] = ['our node'];
	const crun = { comparisons: CRUN_COMPARISONS, startStandIn: startCrun, warmUp };
	return await compareAll(crun, options, onProgress);
};

/** Compares in one real n8n, one run after the other. */
async function compareAll(
	{ comparisons, startStandIn, warmUp }: Comparisons,
	options: BenchOptions,
	onProgress: Progress,
): Promise<ComparisonReport[]> {
	const chosen = comparisons.filter(({ name }) => name.includes(options.only));
	if (chosen.length === 0) return [];
	const host = await startMeteredHost(onProgress);
	const measure = measureWith(host, startStandIn, onProgress);
	try {
		// The first run of anything in a fresh n8n is slow, whatever it is.
		onProgress('Warming up');
		for (const way of warmUp) await measure({ rows: 5, jobMs: 500 }, way, 'Warming up');
		const reports: ComparisonReport[] = [];
		for (const comparison of chosen) {
			onProgress(`\n${comparison.name}`);
			const measured = await measureWays(comparison, options, measure);
			const notMeasured = options.everything ? [] : (comparison.slowWays ?? []);
			notMeasured.forEach((way) => onProgress(`  ${way}: takes many minutes, see --everything`));
			reports.push({ ...reportOf(comparison, measured, onProgress), notMeasured });
		}
		return reports;
	} finally {
		await host.stop();
	}
}

type Measure = (scenario: Comparison['scenario'], way: WayName, title: string) => Promise<Run>;

const measureWith =
	(host: MeteredHost, startStandIn: StartStandIn, onProgress: Progress): Measure =>
	async (scenario, way, title) =>
		await measureSwaps(host, { scenario, startStandIn, way: WAYS[way], title }, onProgress);

async function measureWays(
	{ name, scenario, ways, onceWays = [], slowWays = [] }: Comparison,
	{ everything, rounds }: BenchOptions,
	measure: Measure,
): Promise<Measured> {
	const once = [...onceWays, ...(everything ? slowWays : [])];
	const measured: Measured = {};
	for (let round = 0; round < rounds; round++) {
		for (const way of [...byTurns(ways, round), ...(round === 0 ? once : [])]) {
			const title = `${name}, ${way}, round ${round + 1} of ${once.includes(way) ? 1 : rounds}`;
			(measured[way] ??= []).push(await measure(scenario, way, title));
		}
	}
	return measured;
}

function reportOf(
	{ name, bounds, promises }: Comparison,
	measured: Measured,
	onProgress: Progress,
): Omit<ComparisonReport, 'notMeasured'> {
	const medians = Object.entries(measured).map(([way, runs]) => [way, medianRun(runs)] as const);
	swapTable(medians.map(([way, run]) => [way, run])).forEach(onProgress);
	const runs = Object.fromEntries(medians) as Record<WayName, Run>;
	const lines = swapLines(name, bounds, runs);
	const others = medians.length === 0 ? [] : promises;
	return {
		name,
		lines,
		measured,
		promises: reportPromises(
			[
				...promisesOf(lines),
				...others.map(([promise, holds]): [string, boolean] => [promise, holds(runs)]),
			],
			onProgress,
		),
	};
}
