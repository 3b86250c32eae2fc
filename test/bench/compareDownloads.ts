import type { Progress } from '../../n8n-host/commands/progress';
import { alignedLines } from './alignedLines';
import { measureDownload, type Download, type Files, type Place } from './measureDownload';
import { reportPromises, type KeptPromise } from './promises';
import { quantile } from './quantile';
import { WAYS, type WayName } from './waysToDownload';

/** What a comparison gave. */
export interface DownloadReport {
	name: string;
	/** The first run of these files: n8n makes room and keeps it. Our node goes first. */
	first: Record<WayName, Download>;
	rounds: Record<WayName, Download[]>;
	promises: KeptPromise[];
}

const ROUNDS = 9;
const MB = 1_000_000;
/** Files to warm up with, in bytes each. */
const SMALL = 100_000;
/** How much n8n may grow, in bytes. */
const MOST_GROWTH = 40 * MB;
/**
 * What does not count as a difference, in bytes: n8n's memory grows in steps of about 4.2 MB, and
 * the medians of the same measured twice may be one step apart.
 */
const NOISE = 5 * MB;

/** Downloads the same files with our node and with HTTP Request, by turns. */
export async function compareDownloads(
	place: Place,
	name: string,
	files: Files,
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
	const rounds: DownloadReport['rounds'] = { 'our node': [], 'HTTP Request': [] };
	for (let round = 0; round < ROUNDS; round++) {
		// First one, then the other begins, so that a drift of the machine cancels out.
		const runs = await runAll(files, round % 2 === 0 ? names : [...names].reverse());
		for (const way of names) rounds[way].push(runs[way]);
		const grown = names.map((way) => `${way} +${inMB(runs[way].growth)}`);
		onProgress(`  round ${round + 1} of ${ROUNDS}: ${grown.join(', ')}`);
	}

	const growth = (way: WayName, share = 0.5) => quantile(figures(rounds[way], 'growth'), share);
	alignedLines([
		['', 'idle', 'growth', 'noise', 'most', 'first time', 'wall', 'lost'],
		...names.map((way) => [
			way,
			inMB(quantile(figures(rounds[way], 'idle'), 0.5)),
			inMB(growth(way)),
			inMB((growth(way, 0.75) - growth(way, 0.25)) / 2),
			inMB(growth(way, 1)),
			inMB(first[way].growth),
			`${(quantile(figures(rounds[way], 'wallMs'), 0.5) / 1000).toFixed(2)} s`,
			String(lostOf(rounds[way])),
		]),
	]).forEach(onProgress);
	const [ours, theirs] = names.map((way) => growth(way));
	const promises = reportPromises(
		[
			['every file arrives whole', lostOf(rounds['our node']) === 0],
			[`n8n grows by at most ${inMB(MOST_GROWTH)} (${inMB(ours)})`, ours <= MOST_GROWTH],
			[
				`by no more than with HTTP Request (${inMB(ours)} and ${inMB(theirs)}, ${inMB(NOISE)} are noise)`,
				ours <= theirs + NOISE,
			],
		],
		onProgress,
	);
	return { name, first, rounds, promises };
}

function figures(runs: Download[], figure: keyof Download): number[] {
	return runs.map((run) => run[figure]);
}

function lostOf(runs: Download[]): number {
	return figures(runs, 'lost').reduce((sum, lost) => sum + lost);
}

function inMB(bytes: number): string {
	return `${(bytes / MB).toFixed(1)} MB`;
}
