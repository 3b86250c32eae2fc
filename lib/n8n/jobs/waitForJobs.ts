import type { JobRecord } from '../../akool/akoolJob';
import { pollJobs } from '../../jobs/pollJobs';
import type { AkoolProvider } from '../../akool-n8n/akoolProvider';
import { systemClock } from '../platform/systemClock';
import type { ItemOutputs } from '../items/itemOutputs';
import { addOutcomes, type AwaitedJob, type JobOutcomes, type ShowJob } from './addOutcomes';
import type { WaitOptions } from '../options/jobOptions';

/** How often to look at first, in ms, where the user chose nothing. */
const USUAL_POLL_INTERVAL_MS = 3000;
/** The same for videos, which take their time. */
const VIDEO_POLL_INTERVAL_MS = 5000;

/** What is done with jobs that end. */
export interface WaitWays {
	show: ShowJob;
	/** Told of a completed job at once, for each item that names it. */
	onCompleted?: (itemIndex: number, job: JobRecord) => void;
	/** Told of each job that failed at the provider. */
	onFailed?: (jobId: string) => void;
	signal?: AbortSignal;
}

/**
 * Waits for the jobs of all items together, and adds each one's end to the results, in the order
 * of the jobs.
 *
 * @throws {ItemError} as soon as a job fails, when the node stops at errors; the signal's reason
 *   when cancelled
 */
export async function waitForJobs(
	jobs: AkoolProvider,
	awaited: readonly AwaitedJob[],
	results: ItemOutputs,
	settings: WaitOptions & { lookAtOnce?: boolean },
	{ show, onCompleted, onFailed, signal }: WaitWays,
): Promise<void> {
	const ends: JobOutcomes = new Map();
	const settle = (some: readonly AwaitedJob[]) =>
		addOutcomes(some, ends, results, show, settings.maxWaitMs);
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
		const named = awaited.filter(([, job]) => job._id === id);
		if (end.end === 'failed') onFailed?.(id);
		if (end.end === 'completed') named.forEach(([itemIndex]) => onCompleted?.(itemIndex, end.job));
		else if (results.stopAtFailure) settle(named);
	});
	settle(awaited);
}
