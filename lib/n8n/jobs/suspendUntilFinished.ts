import type { JobProvider } from '../../jobs/provider';
import type { Run } from '../items/executeItems';
import { systemClock } from '../platform/systemClock';
import { readOutcomes } from './readOutcomes';
import type { JobRecord } from './records';
import { setWaitDeadline } from './waitDeadline';

/**
 * Reads the jobs first, and suspends the execution only when one is not finished yet: a callback
 * that came before anybody waited for it is not missed.
 *
 * @param maxSuspensionMs after this n8n goes on by itself, with the node's input items as its
 *   output
 * @returns whether all jobs are finished, with their outcomes filled in; false when the execution
 *   is suspended
 * @throws {UserError} when the provider can't be asked
 */
export async function suspendUntilFinished(
	records: readonly JobRecord[],
	provider: JobProvider,
	{ context, info, signal }: Run,
	maxSuspensionMs: number,
): Promise<boolean> {
	if (await readOutcomes(records, provider, signal)) return true;
	const deadline = new Date(systemClock.now() + maxSuspensionMs);
	context.addExecutionHints?.({
		message: `Asleep until ${info.name} calls back. If its calls don't get through, the workflow goes on at ${deadline.toISOString()} with these items as they came in.`,
		location: 'outputPane',
	});
	setWaitDeadline(context, deadline.getTime());
	await context.putExecutionToWait(deadline);
	return false;
}
