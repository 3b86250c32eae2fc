import type { IExecuteFunctions } from 'n8n-workflow';
import type { AkoolProvider } from '../../akool-n8n/akoolProvider';
import { systemClock } from '../platform/systemClock';
import { readOutcomes } from './readOutcomes';
import type { AwaitedJob, JobOutcomes } from './addOutcomes';
import { setWaitDeadline } from '../webhooks/waitDeadline';

/**
 * Looks first, and sends the execution to sleep only when a job is not finished yet: a callback
 * that came too early to wake anybody is not missed.
 *
 * @param maxSleepMs after this n8n goes on by itself, with the node's input items as its output
 * @returns how the jobs ended; undefined when the execution sleeps
 * @throws {UserError} when Akool can't be asked
 */
export async function suspendUntilFinished(
	context: IExecuteFunctions,
	awaited: readonly AwaitedJob[],
	jobs: AkoolProvider,
	maxSleepMs: number,
): Promise<JobOutcomes | undefined> {
	const ends = await readOutcomes(awaited, jobs, context.getExecutionCancelSignal?.());
	if (ends) return ends;
	const latest = new Date(systemClock.now() + maxSleepMs);
	context.addExecutionHints?.({
		message: `Asleep until Akool calls back. If its calls don't get through, the workflow goes on at ${latest.toISOString()} with these items as they came in.`,
		location: 'outputPane',
	});
	setWaitDeadline(context, latest.getTime());
	await context.putExecutionToWait(latest);
	return undefined;
}
