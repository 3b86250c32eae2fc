import type { Progress } from '../../n8n-host/commands/progress';
import { promisesOf } from './benchLine';
import { byTurns } from './byTurns';
import { downloadTable, growthLine, inMB, lostOf, type Downloads } from './downloadFigures';
import { measureDownload, type Download, type Files, type Place } from './measureDownload';
import { type BenchReport, reportPromises } from './promises';
import { quantile } from './quantile';
import { WAYS, type WayName } from './waysToDownload';

/** What a comparison gave. */
export interface DownloadReport extends BenchReport {
	/** The first run of these files: n8n makes room and keeps it. Our node goes first. */
	first: Record<WayName, Download>;
	rounds: Downloads;
}

const MB = 1_000_000;
/** Files to warm up with, in bytes each. */
const SMALL = 100_000;
/** How much n8n may grow, in bytes. */
const MOST_GROWTH = 40 * MB;

/** What is compared. */
export interface DownloadComparison {
	name: string;
	files: Files;
	/** How often each way is measured. */
	rounds: number;
}

/** Downloads the same files with our node and with others, by turns. */
export async function compareDownloads(
	place: Place,
	{ name, files, rounds: count }: DownloadComparison,
	onProgress: Progress,
): Promise<DownloadReport> {
	const names = Object.keys(WAYS) as WayName[];
	const runAll = async (what: Files, order = names) => {
		const runs: Array<[WayName, Download]> = [];
		for (const way of order) runs.push([way, await measureDownload(place, what, WAYS[way])]);
		return Object.fromEntries(runs) as Record<WayName, Download>;
	};
	// What runs for the first time in a fresh n8n needs memory for itself.
	await runAll({ ...files, bytes: SMALL });
	const first = await runAll(files);
	const rounds: Downloads = { 'our node': [], 'HTTP Request': [], 'bare download': [] };
	for (let round = 0; round < count; round++) {
		const runs = await runAll(files, byTurns(names, round));
		for (const way of names) rounds[way].push(runs[way]);
		const grown = names.map((way) => `${way} +${inMB(runs[way].growth)}`);
		onProgress(`  round ${round + 1} of ${count}: ${grown.join(', ')}`);
	}
	downloadTable(rounds).forEach(onProgress);
	const line = growthLine(`${name}: n8n's growth`, rounds);
	const ours = quantile(
		rounds['our node'].map(({ growth }) => growth),
		0.5,
	);
	const promises = reportPromises(
		[
			['every file arrives whole', lostOf(rounds['our node']) === 0],
			[`n8n grows by at most ${inMB(MOST_GROWTH)} (${inMB(ours)})`, ours <= MOST_GROWTH],
			...promisesOf([line]),
		],
		onProgress,
	);
	return { name, lines: [line], first, rounds, promises };
}
