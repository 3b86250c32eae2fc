import { withProgress, type Progress } from '../../n8n-host/commands/progress';
import { startSandbox } from '../../sandbox';
import { storeCredential } from '../support/storeCredential';
import { alignedLines } from './alignedLines';
import { type BenchLine, promisesOf } from './benchLine';
import { byTurns } from './byTurns';
import { quantile } from './quantile';
import { sendAll, startedFor, writeCallbacks } from './measureThroughput';
import type { MeteredHost } from './meteredHost';
import { reportPromises, type BenchReport } from './promises';
import { publish, RECEIVERS, type Receiver, type ReceiverName } from './receivers';

/** What a receiver did with all callbacks. */
export interface Throughput {
	/** From the first sending to the end of the last execution, in ms, a round. */
	roundsMs: number[];
	/** The median of the rounds, in ms for each callback. */
	ms: number;
	/** n8n's processor time for each callback, in ms. */
	cpuMs: number;
}

/** What the comparison gave. */
export interface ThroughputReport extends BenchReport {
	receivers: Record<ReceiverName, Throughput>;
	/** Callbacks for which no execution was started. */
	lost: number;
	/** Executions beyond one a callback. */
	twice: number;
}

const CALLBACKS_A_ROUND = 125;
const WARM_UP = 50;
/** How many times a bare trigger's time: 0.95 times as many callbacks in the same time. */
const MOST_RATIO = 1 / 0.95;

/** Sends the same callbacks to our trigger, a bare one and n8n's Webhook node, by turns. */
export async function compareThroughput(
	host: MeteredHost,
	{ name, rounds }: { name: string; rounds: number },
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
		for (let round = 0; round < rounds; round++) {
			const callbacks = writeCallbacks(sandbox, jobsOf(`round-${round}`, CALLBACKS_A_ROUND));
			jobIds.push(...callbacks.map(({ jobId }) => jobId));
			for (const one of byTurns(names, round)) {
				const figure = figures.get(one)!;
				const before = await host.usage(true);
				const took = await sendAll(n8n, sandbox, callbacks, receivers.get(one)!);
				figure.cpuMs += (await host.usage()).cpuMs - before.cpuMs;
				figure.roundsMs.push(took);
				onProgress(`  round ${round + 1} of ${rounds}, ${one}: ${Math.round(took)} ms`);
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
					ms: quantile(roundsMs, 0.5) / CALLBACKS_A_ROUND,
					cpuMs: cpuMs / sent.size,
				},
			]),
		) as Record<ReceiverName, Throughput>;
		alignedLines([
			['', 'executions/s', 'n8n CPU/callback', 'lost', 'twice'],
			...names.map((one) => [
				one,
				(1000 / throughput[one].ms).toFixed(1),
				`${throughput[one].cpuMs.toFixed(1)} ms`,
				...(one === 'Akool Trigger' ? [String(lost), String(twice)] : ['', '']),
			]),
		]).forEach(onProgress);
		const lines = linesOf(name, throughput);
		const promises = reportPromises(
			[
				['every callback starts an execution', lost === 0],
				['none starts two', twice === 0],
				...promisesOf(lines),
			],
			onProgress,
		);
		return { name, lines, receivers: throughput, lost, twice, promises };
	} finally {
		await sandbox.close();
	}
}

function linesOf(work: string, throughput: Record<ReceiverName, Throughput>): BenchLine[] {
	const { 'Akool Trigger': ours, 'bare trigger': bare, 'Webhook node': webhook } = throughput;
	return [
		{
			work: `${work}: time a callback`,
			unit: 'ms',
			limit: bare.ms,
			ours: ours.ms,
			byHand: webhook.ms,
			otherNode: 'Webhook',
			beside: 'limit',
			atMost: Number(MOST_RATIO.toFixed(2)),
		},
		{
			work: `${work}: n8n's processor time a callback`,
			unit: 'ms',
			limit: bare.cpuMs,
			ours: ours.cpuMs,
			byHand: webhook.cpuMs,
			otherNode: 'Webhook',
			beside: 'limit',
		},
	];
}

function jobsOf(prefix: string, count: number): string[] {
	return Array.from({ length: count }, (_, index) => `${prefix}-${String(index).padStart(4, '0')}`);
}
