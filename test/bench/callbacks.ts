import type { Progress } from '../../n8n-host/commands/progress';
import { compareThroughput, type ThroughputReport } from './callbackThroughput';
import { compareWaking, type WakingReport } from './callbackWaking';
import { startMeteredHost, type MeteredHost } from './meteredHost';
import type { BenchOptions } from './promises';

type Compare<Report> = (host: MeteredHost, name: string, onProgress: Progress) => Promise<Report>;

/** Everything `npm run bench` measures about callbacks. */
const COMPARISONS: Record<string, Compare<ThroughputReport | WakingReport>> = {
	'1,000 callbacks start workflows': compareThroughput,
	'A callback wakes a workflow, 1 job': async (host, name, onProgress) =>
		await compareWaking(host, name, 1, onProgress),
	'Callbacks wake a workflow, 3 jobs': async (host, name, onProgress) =>
		await compareWaking(host, name, 3, onProgress),
};

/** Compares how our nodes take callbacks with n8n's own nodes, in one real n8n, by turns. */
export async function benchCallbacks(
	{ only }: BenchOptions,
	onProgress: Progress,
): Promise<Array<ThroughputReport | WakingReport>> {
	const host = await startMeteredHost(onProgress);
	const reports: Array<ThroughputReport | WakingReport> = [];
	try {
		for (const [name, compare] of Object.entries(COMPARISONS)) {
			if (!name.includes(only)) continue;
			onProgress(`\n${name}`);
			reports.push(await compare(host, name, onProgress));
		}
	} finally {
		await host.stop();
	}
	return reports;
}
