import { repeatedRunError } from '../../jobs/jobErrors';
import type { Run } from '../items/executeItems';
import { failNewJobs, type ItemRecord, needsNewJob } from './records';
import type { RunClaim } from './runClaim';

/**
 * Claims the right of this run to submit. Without it the items that need a new job fail as unclear:
 * an earlier run may have submitted their jobs, see {@link RunClaim}.
 *
 * @returns the records of the items that did not fail
 * @throws {ItemError} when the node stops at errors; the signal's reason when cancelled
 */
export async function requireClaim<Plan, JobRequest>(
	records: Array<ItemRecord<Plan, JobRequest>>,
	claim: RunClaim,
	run: Run,
): Promise<Array<ItemRecord<Plan, JobRequest>>> {
	const result = await claim.claim();
	if (result === 'claimed') return records;
	for (const { index, slot } of records.filter(needsNewJob)) {
		slot.set('sent');
		run.known.add(index, 'sent');
	}
	return await failNewJobs(records, repeatedRunError(run.info, result), run);
}
