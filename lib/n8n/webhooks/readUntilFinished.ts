import type { JobProvider, WebhookEvent } from '../../jobs/provider';
import { lacksResult, readOutcomes } from '../jobs/readOutcomes';
import type { JobRecord } from '../jobs/records';
import { lookAgain } from '../platform/lookAgain';
import { withCallbackData } from './withCallbackData';

/** Which jobs are finished: all, at least that of the event, or neither. */
export type Finished = 'all' | 'own' | 'none';

/**
 * Reads the jobs of a suspended node until they are as far as an event says: the provider may call
 * a moment before its list shows the new status. Without an event they are read for as long, in
 * case that all of them are finished. Nor does a completed job without a result end that at once.
 * A call that may be forged costs one read of its job, unless that is finished.
 *
 * @returns which jobs are finished; with `all` their outcomes are stored
 * @throws {UserError} when the provider can't be reached, or refuses
 */
export async function readUntilFinished(
	records: readonly JobRecord[],
	provider: JobProvider,
	event?: WebhookEvent,
): Promise<Finished> {
	const own = records.filter(({ job }) => job.id === event?.job.id);
	const others = records.filter((record) => !own.includes(record));
	let finished: Finished = 'none';
	await lookAgain(async () => {
		finished = await readFinished(own, others, provider, event);
		if (event) addCallbackData(records, event);
		if (event?.isGenuine && !own.some(({ job }) => event.isGenuine?.(job))) return true;
		if (finished === 'all' && records.some(lacksResult)) return false;
		return finished !== 'none' || event?.job.status === 'unknown';
	});
	return finished;
}

async function readFinished(
	own: readonly JobRecord[],
	others: readonly JobRecord[],
	provider: JobProvider,
	event?: WebhookEvent,
): Promise<Finished> {
	if (event?.isGenuine) {
		if (!(await readOutcomes(own, provider))) return 'none';
		return (await readOutcomes(others, provider)) ? 'all' : 'own';
	}
	// Reading stops at jobs that are not finished, so that of the event comes first.
	if (await readOutcomes([...own, ...others], provider)) return 'all';
	return own.some(({ outcome }) => outcome) ? 'own' : 'none';
}

/** A genuine callback may name a result that the list does not show yet. */
function addCallbackData(records: readonly JobRecord[], { job: called }: WebhookEvent): void {
	for (const { outcome } of records) {
		if (outcome?.kind !== 'completed' && outcome?.kind !== 'failed') continue;
		outcome.job = withCallbackData(outcome.job, called);
	}
}
