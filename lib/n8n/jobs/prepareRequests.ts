import type { InTurn } from '../../jobs/concurrency';
import type { Run } from '../items/executeItems';
import type { JobSession } from './jobKind';
import type { ItemRecord } from './records';

/**
 * Builds the requests of the items that need a new job. Free of charge.
 *
 * @param inTurn lets an item begin when fewer are prepared, also by other calls
 * @returns the records of the items that did not fail
 * @throws {ItemError} when the node stops at errors; the signal's reason when cancelled
 */
export async function prepareRequests<Plan extends object, JobRequest>(
	records: Array<ItemRecord<Plan, JobRequest>>,
	{ provider, prepare }: JobSession<Plan, JobRequest>,
	inTurn: InTurn,
	{ outputs, signal }: Pick<Run, 'outputs' | 'signal'>,
): Promise<Array<ItemRecord<Plan, JobRequest>>> {
	const prepareOne = async (record: ItemRecord<Plan, JobRequest>) => {
		if (record.job) return;
		if (record.callbackUrl !== undefined) provider.checkCallbackUrl?.(record.callbackUrl);
		record.request = await prepare(record.plan);
	};
	return await outputs.tryEach(records, prepareOne, { inTurn, signal });
}
