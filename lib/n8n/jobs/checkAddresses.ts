import type { Run } from '../items/executeItems';
import type { JobSession } from './jobKind';
import type { ItemRecord } from './records';

/**
 * Looks at the web addresses of the items that need a new job, unless 'Check Addresses' is off, and
 * fails the items of which one is certainly wrong. Free of charge.
 *
 * @returns the records of the items that did not fail
 * @throws {ItemError} when the node stops at errors; the signal's reason when cancelled
 */
export async function checkAddresses<Plan extends object, JobRequest>(
	records: Array<ItemRecord<Plan, JobRequest>>,
	{ addresses, mediaOf }: JobSession<Plan, JobRequest>,
	{ outputs, signal }: Pick<Run, 'outputs' | 'signal'>,
): Promise<Array<ItemRecord<Plan, JobRequest>>> {
	if (!addresses || !mediaOf) return records;
	const mediaToLookAt = ({ job, isChecked, plan }: ItemRecord<Plan, JobRequest>) =>
		job || !isChecked ? [] : mediaOf(plan);
	await addresses.lookAtAll(records.flatMap(mediaToLookAt));
	const check = async (record: ItemRecord<Plan, JobRequest>) =>
		mediaToLookAt(record).forEach((media) => addresses.check(media));
	return await outputs.tryEach(records, check, { signal });
}
