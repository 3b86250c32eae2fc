import type { Progress } from '../../n8n-host/commands/progress';
import { startSandbox } from '../../sandbox';
import { storeCredential } from '../support/storeCredential';
import { promisesOf } from './benchLine';
import { byTurns } from './byTurns';
import { downloadTable, growthLine, inMB, lostOf, type Downloads } from './downloadFigures';
import { measureDownload, type Download, type Files, type Place } from './measureDownload';
import { startMeteredHost } from './meteredHost';
import { type BenchOptions, type BenchReport, reportPromises } from './promises';
import { swapOnly, WAYS, type WayName } from './waysToDownload';

/** What the comparison gave. */
export interface FirstDownloadReport extends BenchReport {
	rounds: Downloads;
}

const NAME = 'One result of 300 MB, the first in a fresh n8n';
/** What is measured in each round. What a node needs that only downloads is measured once. */
const COMPARED: WayName[] = ['our node', 'HTTP Request'];
const FILES: Files = { count: 1, bytes: 300_000_000 };
/**
 * What does not count as a difference, in MB: the first growth of one and the same way was anything from
 * 14 MB to 60 MB in 13 starts, as the engine of n8n happened to collect its garbage.
 */
const NOISE = 10;
/** How long the swap may take whose result is downloaded, in ms. */
const SWAP_TIMEOUT = 60_000;

/**
 * Compares the first large download in an n8n that was just started: for each round and each way an
 * n8n of its own. Whoever comes first has n8n's JavaScript engine make room, which it mostly keeps.
 */
export async function benchFirstDownload(
	{ only, rounds: count }: BenchOptions,
	onProgress: Progress,
): Promise<FirstDownloadReport[]> {
	if (!NAME.includes(only)) return [];
	onProgress(`\n${NAME}`);
	const names = Object.keys(WAYS) as WayName[];
	const rounds: Downloads = { 'our node': [], 'HTTP Request': [], 'bare download': [] };
	for (let round = 0; round < count; round++) {
		for (const way of round === 0 ? names : byTurns(COMPARED, round)) {
			const download = await inFreshN8n(way, onProgress);
			rounds[way].push(download);
			onProgress(`  round ${round + 1} of ${count}: ${way} +${inMB(download.growth)}`);
		}
	}
	downloadTable(rounds).forEach(onProgress);
	const line = growthLine(`${NAME}: its growth`, rounds, NOISE);
	const promises = reportPromises(
		[['every file arrives whole', lostOf(rounds['our node']) === 0], ...promisesOf([line])],
		onProgress,
	);
	return [{ name: NAME, lines: [line], rounds, promises }];
}

async function inFreshN8n(way: WayName, onProgress: Progress): Promise<Download> {
	const host = await startMeteredHost(onProgress);
	const sandbox = await startSandbox({ queueMs: 0, processMs: 100, credit: 1_000_000 });
	try {
		const { credential } = await storeCredential(host.n8n, sandbox);
		await swapOnce({ host, sandbox, credential });
		return await measureDownload({ host, sandbox, credential }, FILES, WAYS[way]);
	} finally {
		await sandbox.close();
		await host.stop();
	}
}

/** A workflow that ran before: what any first workflow takes is not the download's. */
async function swapOnce({ host: { n8n }, sandbox, credential }: Place): Promise<void> {
	const workflowId = await n8n.createWorkflow(swapOnly(FILES.count, sandbox, credential));
	const id = await n8n.runWorkflow(workflowId);
	const { error } = await n8n.waitForExecution(id, SWAP_TIMEOUT);
	if (error) throw new Error(`The swap failed: ${error.message}`);
}
