import type { Progress } from '../../n8n-host/commands/progress';
import { startSandbox } from '../../sandbox';
import { storeCredential } from '../support/storeCredential';
import { compareDownloads, type DownloadReport } from './compareDownloads';
import type { Files } from './measureDownload';
import { startMeteredHost } from './meteredHost';
import type { BenchOptions } from './promises';

/** Everything `npm run bench` measures about results that come out as files. */
const COMPARISONS: Record<string, Files> = {
	'One result of 300 MB': { count: 1, bytes: 300_000_000 },
	'20 results of 10 MB at once': { count: 20, bytes: 10_000_000 },
};

/**
 * Compares the download of results by our node with n8n's HTTP Request node, by turns. Both run in
 * one n8n: memory that n8n was given once it mostly keeps, how much of it lies idle differs a lot
 * between one start and the next, and who finds more of it needs less.
 */
export async function benchMedia(
	{ only, rounds }: BenchOptions,
	onProgress: Progress,
): Promise<DownloadReport[]> {
	const host = await startMeteredHost(onProgress);
	const sandbox = await startSandbox({ queueMs: 0, processMs: 100, credit: 1_000_000 });
	const reports: DownloadReport[] = [];
	try {
		const { credential } = await storeCredential(host.n8n, sandbox);
		const place = { host, sandbox, credential };
		for (const [name, files] of Object.entries(COMPARISONS)) {
			if (!name.includes(only)) continue;
			onProgress(`\n${name}`);
			reports.push(await compareDownloads(place, { name, files, rounds }, onProgress));
		}
	} finally {
		await sandbox.close();
		await host.stop();
	}
	return reports;
}
