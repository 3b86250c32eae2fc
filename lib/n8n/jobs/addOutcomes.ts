import type { JobRecord } from '../../akool/akoolJob';
import type { JobOutcome } from '../../jobs/pollJobs';
import type { ItemOutputs } from '../items/itemOutputs';
import { jobError } from './jobErrors';

/** A job to wait for, with the number of the input item it belongs to. */
export type AwaitedJob = [itemIndex: number, job: Pick<JobRecord, '_id' | 'type'>];

/** The jobs behind the IDs each item asks for. */
export function awaitedJobs(
	asked: ReadonlyArray<[itemIndex: number, ids: string[]]>,
): AwaitedJob[] {
	return asked.flatMap(([itemIndex, ids]) => ids.map((_id): AwaitedJob => [itemIndex, { _id }]));
}

/** How jobs ended, by their IDs. */
export type JobOutcomes = Map<string, JobOutcome<JobRecord>>;

/** What to put out for a completed job. */
export type ShowJob = (done: JobRecord, awaited: AwaitedJob[1]) => object;

/**
 * Adds the ends of jobs to the results, in the order of the jobs. Jobs without an end are left out.
 *
 * @param maxWaitMs how long they were waited for, in ms
 * @throws {ItemError} for a job without a result, when the node stops at errors
 */
export function addOutcomes(
	awaited: readonly AwaitedJob[],
	ends: JobOutcomes,
	results: ItemOutputs,
	show: ShowJob,
	maxWaitMs: number,
): void {
	for (const [itemIndex, job] of awaited) {
		const end = ends.get(job._id);
		if (end?.end === 'completed') results.addJob(itemIndex, end.job, show(end.job, job));
		else if (end) results.fail(itemIndex, jobError(job._id, end, maxWaitMs));
	}
}
