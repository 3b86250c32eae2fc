import type { JobProvider } from '../../jobs/provider';
import type { Run } from '../items/executeItems';
import { lookAgain } from '../platform/lookAgain';
import { systemClock } from '../platform/systemClock';
import { lacksResult, readOutcomes } from './readOutcomes';
import type { JobRecord } from './records';
import { setWaitDeadline } from './waitDeadline';

/**
 * Suspends the execution, but reads the jobs first: if all are finished, there is nothing to wait
 * for. So a callback that came before the suspension is not missed. A completed job without a result
 * is read again for a moment.
 *
 * @param maxSuspensionMs after this time in ms n8n resumes by itself, with the node's input items
 *   as its output
 * @returns whether all jobs are finished, with their outcomes stored; false if the execution is
 *   suspended
 * @throws {UserError} when the provider can't be reached, or refuses
 */
export async function suspendUntilFinished(
	records: readonly JobRecord[],
	provider: JobProvider,
	{ context, info, signal }: Run,
	maxSuspensionMs: number,
): Promise<boolean> {
	let isFinished = false;
	await lookAgain(async () => {
		isFinished = await readOutcomes(records, provider, signal);
		return !isFinished || !records.some(lacksResult);
	}, signal);
	if (isFinished) return true;
	const deadline = new Date(systemClock.now() + maxSuspensionMs);
	context.addExecutionHints?.({
		message: `Waiting for ${info.name} to call back. If no callback arrives, the workflow continues at ${deadline.toISOString()} with its input items unchanged.`,
		location: 'outputPane',
	});
	setWaitDeadline(context, deadline.getTime());
	await context.putExecutionToWait(deadline);
	return false;
}
