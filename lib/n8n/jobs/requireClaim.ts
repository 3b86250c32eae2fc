import { repeatedRunError } from '../../jobs/jobErrors';
import type { Run } from '../items/executeItems';
import { type ItemRecord, needsNewJob } from './records';
import type { RunClaim } from './runClaim';

/**
 * Claims the right of this run to submit, if any item needs a new job. Without it these items fail
 * as unclear: another run started from the same saved state and may have submitted their jobs.
 *
 * @returns the records of the items that did not fail
 * @throws {ItemError} when the node stops at errors; the signal's reason when cancelled
 */
export async function requireClaim<Plan, JobRequest>(
	records: Array<ItemRecord<Plan, JobRequest>>,
	claim: RunClaim,
	{ outputs, submissions, info, signal }: Run,
): Promise<Array<ItemRecord<Plan, JobRequest>>> {
	const newJobs = records.filter(needsNewJob);
	if (newJobs.length === 0 || (await claim.claim())) return records;
	for (const { index, slot } of newJobs) {
		slot.set('sent');
		submissions.add(index, 'sent');
	}
	const check = async (record: ItemRecord<Plan, JobRequest>) => {
		if (needsNewJob(record)) throw repeatedRunError(info, claim.isManualRetry);
	};
	return await outputs.tryEach(records, check, { signal });
}
