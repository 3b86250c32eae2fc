import { connectToN8n } from '../../n8n-host/client/n8nClient';
import type { Progress } from '../../n8n-host/commands/progress';
import { TODAYS_HOST } from '../../n8n-host/hostVersions';
import { packPackage } from '../../n8n-host/install/packPackage';
import { OWNER } from '../../n8n-host/owner';
import { queueServersMissing } from '../../n8n-host/queue/serverPrograms';
import { startQueueHost } from '../../n8n-host/queue/startQueueHost';
import { startSandbox } from '../../sandbox';
import { startVisitCounter } from '../queue/visitCounter';
import { storeCredential } from '../support/storeCredential';
import { alignedLines } from './alignedLines';
import { JOB_MS, SLEEPERS, type SleeperName } from './measureWaking';
import { reportPromises, type BenchOptions, type KeptPromise } from './promises';
import { quantile } from './quantile';
import { wakeTogether, type WakingPlace, type WokenTogether } from './wakeTogether';

/** What the comparison gave. */
export interface QueueReport {
	name: string;
	sleepers: Record<SleeperName, WokenTogether>;
	promises: KeptPromise[];
}

const NAME = '200 sleeps in queue mode, two webhook processors';
const ROUNDS = 8;
const SLEEPS_A_ROUND = 25;
const MOST_RATIO = 1.2;

/** Compares how our node and n8n's Wait node wake up in queue mode, by turns in the same n8n. */
export async function benchQueue(
	{ only }: BenchOptions,
	onProgress: Progress,
): Promise<QueueReport[]> {
	if (!NAME.includes(only)) return [];
	onProgress(`\n${NAME}`);
	const missing = queueServersMissing();
	if (missing !== undefined) {
		onProgress(`Left out: ${missing}`);
		return [];
	}
	const tarball = await packPackage({ onProgress });
	// The runs' rows would fill its log otherwise.
	const environment = { N8N_LOG_LEVEL: 'warn' };
	const host = await startQueueHost({ version: TODAYS_HOST, tarball, environment, onProgress });
	const sandbox = await startSandbox({ queueMs: 0, processMs: JOB_MS, callbackTimeoutMs: 60_000 });
	const counter = await startVisitCounter();
	try {
		const n8n = connectToN8n(host.address);
		await n8n.setUpOwner(OWNER);
		const { credential } = await storeCredential(n8n, sandbox);
		return [await compare({ n8n, sandbox, credential, counter }, onProgress)];
	} finally {
		counter.close();
		await sandbox.close();
		await host.stop();
	}
}

async function compare(place: WakingPlace, onProgress: Progress): Promise<QueueReport> {
	const names = Object.keys(SLEEPERS) as SleeperName[];
	const sleepers: Record<SleeperName, WokenTogether> = {
		'Akool Get Result': { wakingMs: [], lost: 0, twice: 0 },
		'Wait node': { wakingMs: [], lost: 0, twice: 0 },
	};
	for (let round = -1; round < ROUNDS; round++) {
		// First one, then the other begins, so that a drift of the machine cancels out.
		for (const name of round % 2 === 0 ? names : [...names].reverse()) {
			const { wakingMs, lost, twice } = await wakeTogether(place, name, SLEEPS_A_ROUND);
			onProgress(`  round ${round + 1} of ${ROUNDS}, ${name}: ${inMs(quantile(wakingMs, 0.5))}`);
			// The first round only warms up.
			if (round < 0) continue;
			const sleeper = sleepers[name];
			sleeper.wakingMs.push(...wakingMs);
			sleeper.lost += lost;
			sleeper.twice += twice;
		}
	}
	const rows = names.map((name) => {
		const { wakingMs, lost, twice } = sleepers[name];
		const times = [0, 0.5, 0.95, 1].map((share) => inMs(quantile(wakingMs, share)));
		return [name, ...times, String(lost), String(twice)];
	});
	alignedLines([['', 'least', 'median', '95 %', 'most', 'lost', 'twice'], ...rows]).forEach(
		onProgress,
	);
	const ours = sleepers['Akool Get Result'];
	const [median, theirs] = names.map((name) => quantile(sleepers[name].wakingMs, 0.5));
	const ratio = median / theirs;
	const promises = reportPromises(
		[
			['every sleep ends', ours.lost === 0 && ours.wakingMs.length === ROUNDS * SLEEPS_A_ROUND],
			['none ends twice', ours.twice === 0],
			[`at most ${MOST_RATIO} x the Wait node's time (${ratio.toFixed(2)})`, ratio <= MOST_RATIO],
		],
		onProgress,
	);
	return { name: NAME, sleepers, promises };
}

const inMs = (value: number) => `${Math.round(value)} ms`;
