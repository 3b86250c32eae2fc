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
 *
 * @returns which jobs are finished; with `all` their outcomes are stored
 * @throws {UserError} when the provider can't be reached, or refuses
 */
export async function readUntilFinished(
	records: readonly JobRecord[],
	provider: JobProvider,
	event?: WebhookEvent,
): Promise<Finished> {
	const isOwn = ({ job }: JobRecord) => job.id === event?.job.id;
	// Reading stops at jobs that are not finished, so that of the event comes first.
	const ownFirst = [...records.filter(isOwn), ...records.filter((record) => !isOwn(record))];
	let finished: Finished = 'none';
	await lookAgain(async () => {
		if (await readOutcomes(ownFirst, provider)) finished = 'all';
		else if (ownFirst.some((record) => isOwn(record) && record.outcome)) finished = 'own';
		if (event) addCallbackData(ownFirst, event);
		if (finished === 'all' && ownFirst.some(lacksResult)) return false;
		return finished !== 'none' || event?.job.status === 'unknown';
	});
	return finished;
}

/** A genuine callback may name a result that the list does not show yet. */
function addCallbackData(records: readonly JobRecord[], { job: called }: WebhookEvent): void {
	for (const { outcome } of records) {
		if (outcome?.kind !== 'completed' && outcome?.kind !== 'failed') continue;
		outcome.job = withCallbackData(outcome.job, called);
	}
}
