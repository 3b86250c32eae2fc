import type { JobProvider, WebhookEvent } from '../../jobs/provider';
import { readOutcomes } from '../jobs/readOutcomes';
import type { JobRecord } from '../jobs/records';
import { lookAgain } from './lookAgain';

/** Which jobs are finished: all, at least that of the event, or neither. */
export type Finished = 'all' | 'own' | 'none';

/**
 * Reads the jobs of a suspended node until they are as far as an event says: the provider may call
 * a moment before its list shows the new status. Without an event they are read for as long, in
 * case that all of them are finished.
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
		return finished !== 'none' || event?.job.status === 'unknown';
	});
	return finished;
}
