import type { IExecuteFunctions } from 'n8n-workflow';
import type { AkoolConnection } from './akoolConnection';
import type { AkoolJobs } from './akoolJobs';
import { systemClock } from './clock';
import { finishedJobs } from './finishedJobs';
import type { ItemResults } from './itemResults';
import { settleJobs, type AwaitedJob, type ShowJob } from './settleJobs';

/**
 * Looks first, and sends the execution to sleep only when a job is not finished yet: a callback
 * that came too early to wake anybody is not missed.
 *
 * @param maxSleepMs after this n8n goes on by itself, with the node's input items as its output
 * @returns whether the execution sleeps; if not, the results are complete
 * @throws {Fault} when Akool can't be asked; {ItemFailure} when a job failed and the node stops
 */
export async function sleepUntilFinished(
	context: IExecuteFunctions,
	connection: AkoolConnection,
	jobs: AkoolJobs,
	awaited: readonly AwaitedJob[],
	results: ItemResults,
	show: ShowJob,
	maxSleepMs: number,
): Promise<boolean> {
	const ends = await finishedJobs(awaited, jobs, connection, context.getExecutionCancelSignal?.());
	if (ends) {
		settleJobs(awaited, ends, results, show, 0);
		return false;
	}
	const latest = new Date(systemClock.now() + maxSleepMs);
	context.addExecutionHints?.({
		message: `Asleep until Akool calls back. If its calls don't get through, the workflow goes on at ${latest.toISOString()} with these items as they came in.`,
		location: 'outputPane',
	});
	await context.putExecutionToWait(latest);
	return true;
}
