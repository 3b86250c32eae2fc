import type { Progress } from '../../n8n-host/commands/progress';
import { startSandbox } from '../../sandbox';
import { storeCredential } from '../support/storeCredential';
import { alignedLines } from './alignedLines';
import { JOB_MS, measureWaking, SLEEPERS, type SleeperName } from './measureWaking';
import type { MeteredHost } from './meteredHost';
import { type BenchLine, promisesOf } from './benchLine';
import { byTurns } from './byTurns';
import { reportPromises, type BenchReport } from './promises';
import { quantile } from './quantile';

/** What the comparison gave. */
export interface WakingReport extends BenchReport {
	/** From the last callback to the next node, in ms, a repetition. */
	wakingMs: Record<SleeperName, number[]>;
}

const REPETITIONS = 24;
const WARM_UP = 3;

/** What is compared. */
export interface WakingComparison {
	name: string;
	/** How many jobs a workflow sleeps for. */
	jobs: number;
	/** Our median time may be at most so many times the Wait node's. */
	atMost: number;
}

/** Wakes our node and n8n's Wait node, by turns. */
export async function compareWaking(
	host: MeteredHost,
	{ name, jobs, atMost }: WakingComparison,
	onProgress: Progress,
): Promise<WakingReport> {
	const sandbox = await startSandbox({ queueMs: 0, processMs: JOB_MS, credit: 1_000_000 });
	try {
		const { n8n } = host;
		const { credential } = await storeCredential(n8n, sandbox);
		const names = Object.keys(SLEEPERS) as SleeperName[];
		const wakingMs: Record<SleeperName, number[]> = { 'Akool Get Result': [], 'Wait node': [] };
		for (let repetition = -WARM_UP; repetition < REPETITIONS; repetition++) {
			for (const one of byTurns(names, repetition)) {
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
		const lines: BenchLine[] = [
			{
				work: `${name}: time to the next node`,
				unit: 'ms',
				ours,
				byHand: theirs,
				otherNode: 'Wait',
				beside: 'byHand',
				atMost,
			},
		];
		return { name, lines, wakingMs, promises: reportPromises(promisesOf(lines), onProgress) };
	} finally {
		await sandbox.close();
	}
}
