import type { Progress } from '../../n8n-host/commands/progress';
import { compareThroughput, type ThroughputReport } from './callbackThroughput';
import { compareWaking, type WakingReport } from './callbackWaking';
import { startMeteredHost, type MeteredHost } from './meteredHost';
import type { BenchOptions } from './promises';

type Report = ThroughputReport | WakingReport;
type Compare = (
	host: MeteredHost,
	run: { name: string; rounds: number },
	onProgress: Progress,
) => Promise<Report>;

const waking =
	(jobs: number, atMost: number): Compare =>
	async (host, { name }, onProgress) =>
		await compareWaking(host, { name, jobs, atMost }, onProgress);

/** What is compared, in n8n with which settings. */
const COMPARISONS: Array<{ settings?: Record<string, string>; compare: Record<string, Compare> }> =
	[
		{
			compare: {
				'Callbacks start workflows': compareThroughput,
				'A callback wakes a workflow, 1 job': waking(1, 1),
				// Ours is called about each job, the Wait node about the last one only.
				'Callbacks wake a workflow, 3 jobs': waking(3, 1.3),
			},
		},
		{
			// n8n 2.41 takes an isolate for expressions at each call of a webhook, which it spares its own
			// Webhook node. With the engine of before there is none.
			settings: { N8N_EXPRESSION_ENGINE: 'legacy' },
			compare: {
				'Callbacks start workflows, legacy expression engine': compareThroughput,
				'A callback wakes a workflow, 1 job, legacy expression engine': waking(1, 1),
			},
		},
	];

/** Compares how our nodes take callbacks with other nodes, in one real n8n, by turns. */
export async function benchCallbacks(
	{ only, rounds }: BenchOptions,
	onProgress: Progress,
): Promise<Report[]> {
	const reports: Report[] = [];
	for (const { settings, compare } of COMPARISONS) {
		const chosen = Object.entries(compare).filter(([name]) => name.includes(only));
		if (chosen.length === 0) continue;
		const host = await startMeteredHost(onProgress, settings);
		try {
			for (const [name, one] of chosen) {
				onProgress(`\n${name}`);
				reports.push(await one(host, { name, rounds }, onProgress));
			}
		} finally {
			await host.stop();
		}
	}
	return reports;
}
