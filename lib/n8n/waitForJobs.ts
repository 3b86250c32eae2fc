import type { JobRecord } from '../akool/jobRecord';
import { pollJobs, type JobEnd } from '../jobs/pollJobs';
import type { AkoolJobs } from './akoolJobs';
import { systemClock } from './clock';
import type { ItemResults } from './itemResults';
import { jobFault } from './jobFaults';
import type { WaitSettings } from './swapOptions';

/** A job to wait for, with the number of the input item it belongs to. */
export type AwaitedJob = [itemIndex: number, job: Pick<JobRecord, '_id'>];

/**
 * Waits for the jobs of all items together, and adds each one's end to the results, in the order
 * of the jobs.
 *
 * @param show what to put out for a completed job
 * @param onFailed told of each job that failed at the provider
 * @throws {ItemFailure} as soon as a job fails, when the node stops at errors; the signal's reason
 *   when cancelled
 */
export async function waitForJobs(
	jobs: AkoolJobs,
	awaited: readonly AwaitedJob[],
	results: ItemResults,
	{ maxWaitMs, pollIntervalMs }: WaitSettings,
	show: (done: JobRecord, awaited: AwaitedJob[1]) => object,
	signal?: AbortSignal,
	onFailed: (jobId: string) => void = () => {},
): Promise<void> {
	const ends = new Map<string, JobEnd<JobRecord>>();
	const settle = ([itemIndex, job]: AwaitedJob) => {
		const end = ends.get(job._id);
		if (end?.end === 'completed') results.add(itemIndex, show(end.job, job));
		else if (end) results.fail(itemIndex, jobFault(job._id, end, maxWaitMs));
	};
	const ids = [...new Set(awaited.map(([, { _id }]) => _id))];
	const options = { maxWaitMs, pollIntervalMs, clock: systemClock, signal };
	await pollJobs(ids, jobs, options, (id, end) => {
		ends.set(id, end);
		if (end.end === 'failed') onFailed(id);
		if (end.end === 'completed' || !results.stopAtFailure) return;
		awaited.filter(([, job]) => job._id === id).forEach(settle);
	});
	awaited.forEach(settle);
}
