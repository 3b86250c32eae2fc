import type { BenchLine } from './benchLine';
import type { Run } from './measureSwaps';
import type { Bound, Figure, WayName } from './comparison';

type Runs = Partial<Record<WayName, Run>>;

/** How a figure of runs is shown. */
interface FigureInfo {
	/** Added to the name of the work. */
	title: string;
	unit: BenchLine['unit'];
	/** What it is of a run, in that unit. */
	of(run: Run): number;
	/** The least that it can be. */
	limit(runs: Runs): number | undefined;
	noise?: number;
}

const KB = 1024;

const FIGURES: Record<Figure, FigureInfo> = {
	wall: {
		title: '',
		unit: 's',
		of: ({ wallMs }) => wallMs / 1000,
		limit: (runs) => runs['our node']!.leastMs / 1000,
	},
	requests: {
		title: ': requests a job',
		unit: 'requests',
		of: ({ requestsPerJob }) => requestsPerJob,
		limit: () => 1,
	},
	cpu: {
		title: ": n8n's processor time a job",
		unit: 'ms',
		of: ({ cpuMsPerJob }) => cpuMsPerJob,
		limit: (runs) => runs['bare node']?.cpuMsPerJob,
	},
	held: {
		title: ': what n8n holds of a job while it waits',
		unit: 'kB',
		of: ({ heldPerJob }) => heldPerJob / KB,
		limit: (runs) => runs['only waiting'] && runs['only waiting'].heldPerJob / KB,
	},
	left: {
		title: ': what is left of a job afterwards',
		unit: 'kB',
		of: ({ leftPerJob }) => leftPerJob / KB,
		limit: (runs) => runs['bare node'] && runs['bare node'].leftPerJob / KB,
		// n8n's own objects differ by 10 MB from one run to the next, which is that much for 1,000 jobs.
		noise: 10,
	},
};

/** The lines of a comparison, one for each bound. */
export function swapLines(name: string, bounds: Bound[], runs: Runs): BenchLine[] {
	if (!runs['our node']) return [];
	return bounds.map(({ figure, beside, atMost }) => {
		const { title, unit, of, limit, noise } = FIGURES[figure];
		const ofWay = (way: WayName) => {
			const run = runs[way];
			return run && of(run);
		};
		return {
			work: name + title,
			unit,
			limit: limit(runs),
			ours: of(runs['our node']!),
			byHand: ofWay('by hand'),
			byHandLost: runs['by hand']?.lost,
			oneAtATime: ofWay('one at a time'),
			beside,
			atMost,
			noise,
		};
	});
}
