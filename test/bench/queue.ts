import { connectToN8n } from '../../n8n-host/client/n8nClient';
import type { Progress } from '../../n8n-host/commands/progress';
import { TODAYS_HOST } from '../../n8n-host/hostVersions';
import { packPackages } from '../../n8n-host/install/packPackages';
import { OWNER } from '../../n8n-host/owner';
import { queueServersMissing } from '../../n8n-host/queue/serverPrograms';
import { startQueueHost } from '../../n8n-host/queue/startQueueHost';
import { startSandbox } from '../../sandbox';
import { startVisitCounter } from '../queue/visitCounter';
import { storeCredential } from '../support/storeCredential';
import {
	compareQueueWaking,
	SLEEPS,
	type QueueComparison,
	type QueueReport,
} from './compareQueueWaking';
import { JOB_MS } from './measureWaking';
import type { BenchOptions } from './promises';

/** Everything `npm run bench` measures in queue mode. */
const COMPARISONS: QueueComparison[] = [
	{
		name: `${SLEEPS} sleeps in queue mode, two webhook processors, two end at the same moment`,
		atOnce: 2,
		mostRatio: 1.2,
	},
	{
		// Nobody waits for a single one then: it is n8n's processor time for all of them that counts.
		name: `${SLEEPS} sleeps in queue mode, two webhook processors, 25 end at the same moment`,
		atOnce: 25,
	},
];

/** Compares how our node and n8n's Wait node wake up in an n8n in queue mode. */
export async function benchQueue(
	{ only }: BenchOptions,
	onProgress: Progress,
): Promise<QueueReport[]> {
	const chosen = COMPARISONS.filter(({ name }) => name.includes(only));
	if (chosen.length === 0) return [];
	const missing = queueServersMissing();
	if (missing !== undefined) {
		onProgress(`\nQueue mode is left out: ${missing}`);
		return [];
	}
	const tarballs = await packPackages({ onProgress });
	// The runs' rows would fill its log otherwise.
	const environment = { N8N_LOG_LEVEL: 'warn' };
	const host = await startQueueHost({ version: TODAYS_HOST, tarballs, environment, onProgress });
	const sandbox = await startSandbox({
		queueMs: 0,
		processMs: JOB_MS,
		callbackTimeoutMs: 60_000,
		credit: 1_000_000,
	});
	const counter = await startVisitCounter();
	try {
		const n8n = connectToN8n(host.address);
		await n8n.setUpOwner(OWNER);
		const { credential } = await storeCredential(n8n, sandbox);
		const reports: QueueReport[] = [];
		for (const comparison of chosen) {
			onProgress(`\n${comparison.name}`);
			const place = { n8n, sandbox, credential, counter };
			reports.push(await compareQueueWaking(place, comparison, onProgress));
		}
		return reports;
	} finally {
		counter.close();
		await sandbox.close();
		await host.stop();
	}
}
