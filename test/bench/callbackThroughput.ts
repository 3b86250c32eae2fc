import { withProgress, type Progress } from '../../n8n-host/commands/progress';
import { startSandbox } from '../../sandbox';
import { storeCredential } from '../support/storeCredential';
import { alignedLines } from './alignedLines';
import { sendAll, startedFor, writeCallbacks } from './measureThroughput';
import type { MeteredHost } from './meteredHost';
import { reportPromises, type KeptPromise } from './promises';
import { publish, RECEIVERS, type Receiver, type ReceiverName } from './receivers';

/** What a receiver did with all callbacks. */
export interface Throughput {
	/** From the first sending to the end of the last execution, in ms, a round. */
	roundsMs: number[];
	/** Executions a second, in all rounds together. */
	perSecond: number;
	/** n8n's processor time for each callback, in ms. */
	cpuMs: number;
}

/** What the comparison gave. */
export interface ThroughputReport {
	name: string;
	receivers: Record<ReceiverName, Throughput>;
	/** Callbacks for which no execution was started. */
	lost: number;
	/** Executions beyond one a callback. */
	twice: number;
	promises: KeptPromise[];
}

const ROUNDS = 8;
const CALLBACKS_A_ROUND = 125;
const WARM_UP = 50;
const LEAST_RATIO = 0.9;

/** Sends the same callbacks to our trigger and to n8n's Webhook node, by turns. */
export async function compareThroughput(
	host: MeteredHost,
	name: string,
	onProgress: Progress,
): Promise<ThroughputReport> {
	const sandbox = await startSandbox({ callbackTimeoutMs: 60_000 });
	try {
		const { n8n } = host;
		const { credential } = await storeCredential(n8n, sandbox);
		const names = Object.keys(RECEIVERS) as ReceiverName[];
		const receivers = new Map<ReceiverName, Receiver>();
		const figures = new Map(names.map((one) => [one, { roundsMs: [] as number[], cpuMs: 0 }]));
		for (const one of names) {
			const receiver = await publish(n8n, sandbox, one, credential);
			const warmUp = writeCallbacks(sandbox, jobsOf('warm', WARM_UP));
			await sendAll(n8n, sandbox, warmUp, receiver);
			receivers.set(one, receiver);
		}

		const jobIds: string[] = [];
		for (let round = 0; round < ROUNDS; round++) {
			const callbacks = writeCallbacks(sandbox, jobsOf(`round-${round}`, CALLBACKS_A_ROUND));
			jobIds.push(...callbacks.map(({ jobId }) => jobId));
			// First one, then the other begins, so that a drift of the machine cancels out.
			for (const one of round % 2 === 0 ? names : [...names].reverse()) {
				const figure = figures.get(one)!;
				const before = await host.usage(true);
				const took = await sendAll(n8n, sandbox, callbacks, receivers.get(one)!);
				figure.cpuMs += (await host.usage()).cpuMs - before.cpuMs;
				figure.roundsMs.push(took);
				onProgress(`  round ${round + 1} of ${ROUNDS}, ${one}: ${Math.round(took)} ms`);
			}
		}

		const started = await withProgress('Looking at every execution', onProgress, async () =>
			startedFor(n8n, receivers.get('Akool Trigger')!),
		);
		const sent = new Set(jobIds);
		const ours = started.filter((jobId) => sent.has(jobId));
		const lost = sent.size - new Set(ours).size;
		const twice = ours.length - new Set(ours).size;
		const throughput = Object.fromEntries(
			[...figures].map(([one, { roundsMs, cpuMs }]) => [
				one,
				{
					roundsMs,
					perSecond: (sent.size / roundsMs.reduce((sum, ms) => sum + ms)) * 1000,
					cpuMs: cpuMs / sent.size,
				},
			]),
		) as Record<ReceiverName, Throughput>;
		alignedLines([
			['', 'executions/s', 'n8n CPU/callback', 'lost', 'twice'],
			...names.map((one) => [
				one,
				throughput[one].perSecond.toFixed(1),
				`${throughput[one].cpuMs.toFixed(1)} ms`,
				...(one === 'Akool Trigger' ? [String(lost), String(twice)] : ['', '']),
			]),
		]).forEach(onProgress);
		const ratio = throughput['Akool Trigger'].perSecond / throughput['Webhook node'].perSecond;
		const promises = reportPromises(
			[
				['every callback starts an execution', lost === 0],
				['none starts two', twice === 0],
				[
					`at least ${LEAST_RATIO} x the Webhook node's throughput (${ratio.toFixed(2)})`,
					ratio >= LEAST_RATIO,
				],
			],
			onProgress,
		);
		return { name, receivers: throughput, lost, twice, promises };
	} finally {
		await sandbox.close();
	}
}

function jobsOf(prefix: string, count: number): string[] {
	return Array.from({ length: count }, (_, index) => `${prefix}-${String(index).padStart(4, '0')}`);
}
