import type { Progress } from '../../n8n-host/commands/progress';
import { startSandbox } from '../../sandbox';
import { storeCredential } from '../support/storeCredential';
import { alignedLines } from './alignedLines';
import { JOB_MS, measureWaking, SLEEPERS, type SleeperName } from './measureWaking';
import type { MeteredHost } from './meteredHost';
import { reportPromises, type KeptPromise } from './promises';
import { quantile } from './quantile';

/** What the comparison gave. */
export interface WakingReport {
	name: string;
	/** From the last callback to the next node, in ms, a repetition. */
	wakingMs: Record<SleeperName, number[]>;
	promises: KeptPromise[];
}

const REPETITIONS = 24;
const WARM_UP = 3;
const MOST_RATIO = 1.3;

/** Wakes our node and n8n's Wait node, by turns. */
export async function compareWaking(
	host: MeteredHost,
	name: string,
	jobs: number,
	onProgress: Progress,
): Promise<WakingReport> {
	const sandbox = await startSandbox({ queueMs: 0, processMs: JOB_MS, credit: 1_000_000 });
	try {
		const { n8n } = host;
		const { credential } = await storeCredential(n8n, sandbox);
		const names = Object.keys(SLEEPERS) as SleeperName[];
		const wakingMs: Record<SleeperName, number[]> = { 'Akool Get Result': [], 'Wait node': [] };
		for (let repetition = -WARM_UP; repetition < REPETITIONS; repetition++) {
			// First one, then the other begins, so that a drift of the machine cancels out.
			for (const one of repetition % 2 === 0 ? names : [...names].reverse()) {
				const took = await measureWaking(n8n, sandbox, { sleeper: one, jobs, credential });
				if (repetition >= 0) wakingMs[one].push(took);
			}
			if (repetition % 8 === 0) onProgress(`  ${repetition} of ${REPETITIONS} repetitions`);
		}

		alignedLines([
			['', 'least', 'median', 'most'],
			...names.map((one) => [
				one,
				...[0, 0.5, 1].map((share) => `${quantile(wakingMs[one], share).toFixed(1)} ms`),
			]),
		]).forEach(onProgress);
		const [ours, theirs] = names.map((one) => quantile(wakingMs[one], 0.5));
		const ratio = ours / theirs;
		const promise = `at most ${MOST_RATIO} x the Wait node's time (${ratio.toFixed(2)})`;
		return {
			name,
			wakingMs,
			promises: reportPromises([[promise, ratio <= MOST_RATIO]], onProgress),
		};
	} finally {
		await sandbox.close();
	}
}
