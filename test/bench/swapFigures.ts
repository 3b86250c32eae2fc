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
}

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
};

/** The lines of a comparison, one for each bound. */
export function swapLines(name: string, bounds: Bound[], runs: Runs): BenchLine[] {
	if (!runs['our node']) return [];
	return bounds.map(({ figure, beside, atMost }) => {
		const { title, unit, of, limit } = FIGURES[figure];
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
		};
	});
}
