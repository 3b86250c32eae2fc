import { alignedLines } from './alignedLines';
import type { BenchLine } from './benchLine';
import type { Download } from './measureDownload';
import { quantile } from './quantile';
import type { WayName } from './waysToDownload';

/** The runs of each way. */
export type Downloads = Record<WayName, Download[]>;

const MB = 1_000_000;
/**
 * What does not count as a difference, in MB: n8n's memory grows in steps of about 4.2 MB, and the
 * medians of the same measured twice may be one step apart.
 */
const NOISE = 5;

/**
 * The line of the table: how much n8n's memory grows, as medians.
 *
 * @param noise what is no difference, in MB
 */
export function growthLine(work: string, downloads: Downloads, noise = NOISE): BenchLine {
	const growth = (way: WayName) => quantile(figures(downloads[way], 'growth'), 0.5) / MB;
	return {
		work,
		unit: 'MB',
		limit: growth('bare download'),
		ours: growth('our node'),
		byHand: growth('HTTP Request'),
		otherNode: 'HTTP Request',
		beside: 'byHand',
		atMost: 1,
		noise,
	};
}

/** All figures as lines of a table. */
export function downloadTable(downloads: Downloads): string[] {
	const names = Object.keys(downloads) as WayName[];
	return alignedLines([
		['', 'idle', 'growth', 'noise', 'most', 'wall', 'lost'],
		...names.map((way) => {
			const growth = (share: number) => quantile(figures(downloads[way], 'growth'), share);
			return [
				way,
				inMB(quantile(figures(downloads[way], 'idle'), 0.5)),
				inMB(growth(0.5)),
				inMB((growth(0.75) - growth(0.25)) / 2),
				inMB(growth(1)),
				`${(quantile(figures(downloads[way], 'wallMs'), 0.5) / 1000).toFixed(2)} s`,
				String(lostOf(downloads[way])),
			];
		}),
	]);
}

/** Files that did not arrive whole. */
export function lostOf(runs: Download[]): number {
	return figures(runs, 'lost').reduce((sum, lost) => sum + lost, 0);
}

/** Bytes as people read them. */
export function inMB(bytes: number): string {
	return `${(bytes / MB).toFixed(1)} MB`;
}

function figures(runs: Download[], figure: keyof Download): number[] {
	return runs.map((run) => run[figure]);
}
