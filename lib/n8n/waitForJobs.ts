import type { JobRecord } from '../akool/jobRecord';
import { pollJobs, type JobEnd } from '../jobs/pollJobs';
import type { AkoolJobs } from './akoolJobs';
import { systemClock } from './clock';
import type { ItemResults } from './itemResults';
import { jobFault } from './jobFaults';
import type { WaitSettings } from './swapOptions';

/** A job to wait for, with the number of the input item it belongs to. */
export type AwaitedJob = [itemIndex: number, job: Pick<JobRecord, '_id' | 'type'>];

/** How often to look at first, in ms, where the user chose nothing. */
const USUAL_POLL_INTERVAL_MS = 3000;
/** The same for videos, which take their time. */
const VIDEO_POLL_INTERVAL_MS = 5000;

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
	settings: WaitSettings & { lookAtOnce?: boolean },
	show: (done: JobRecord, awaited: AwaitedJob[1]) => object,
	signal?: AbortSignal,
	onFailed: (jobId: string) => void = () => {},
): Promise<void> {
	const ends = new Map<string, JobEnd<JobRecord>>();
	const settle = ([itemIndex, job]: AwaitedJob) => {
		const end = ends.get(job._id);
		if (end?.end === 'completed') results.add(itemIndex, show(end.job, job));
		else if (end) results.fail(itemIndex, jobFault(job._id, end, settings.maxWaitMs));
	};
	const ids = [...new Set(awaited.map(([, { _id }]) => _id))];
	const usual = awaited.every(([, { type }]) => type === 'video')
		? VIDEO_POLL_INTERVAL_MS
		: USUAL_POLL_INTERVAL_MS;
	const options = {
		...settings,
		pollIntervalMs: settings.pollIntervalMs ?? usual,
		clock: systemClock,
		signal,
	};
	await pollJobs(ids, jobs, options, (id, end) => {
		ends.set(id, end);
		if (end.end === 'failed') onFailed(id);
		if (end.end === 'completed' || !results.stopAtFailure) return;
		awaited.filter(([, job]) => job._id === id).forEach(settle);
	});
	awaited.forEach(settle);
}
