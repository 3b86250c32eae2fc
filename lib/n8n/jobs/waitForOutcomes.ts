import type { JobTimes } from '../../jobs/jobTimes';
import { pollJobs } from '../../jobs/pollJobs';
import type { JobProvider } from '../../jobs/provider';
import type { WaitOptions } from '../options/jobOptions';
import { idsOf, type JobRecord } from './records';

/** Default pause before the first poll, in ms. */
const DEFAULT_POLL_INTERVAL_MS = 3000;
/** The same for videos, which take longer. */
const VIDEO_POLL_INTERVAL_MS = 5000;

/** Options of {@link waitForOutcomes}. */
export interface WaitForOutcomesOptions extends WaitOptions {
	/** Whether the jobs may be older than the run: finished long ago, or deleted. */
	mayBeOld?: boolean;
	/** How long jobs take, as far as that is known. */
	times?: JobTimes;
	signal?: AbortSignal;
}

/**
 * Waits for the jobs of all records together, and stores how each ended.
 *
 * @param onOutcome called for each record as soon as its job has ended; may throw to stop waiting
 * @throws what `onOutcome` throws; the signal's reason when cancelled
 */
export async function waitForOutcomes<JobOfItem extends JobRecord>(
	records: readonly JobOfItem[],
	provider: JobProvider,
	{ maxWaitMs, pollIntervalMs, mayBeOld = false, times, signal }: WaitForOutcomesOptions,
	onOutcome: (record: JobOfItem) => void,
): Promise<void> {
	const defaultMs = records.every(({ job }) => job.type === 'video')
		? VIDEO_POLL_INTERVAL_MS
		: DEFAULT_POLL_INTERVAL_MS;
	const options = {
		maxWaitMs,
		pollIntervalMs: pollIntervalMs ?? defaultMs,
		pollAtOnce: mayBeOld,
		mayBeGone: mayBeOld,
		submittedAt: submissionTimes(records),
		times,
		signal,
	};
	const byId = recordsById(records);
	await pollJobs(idsOf(records), provider, options, (id, outcome) => {
		for (const record of byId.get(id) ?? []) {
			record.outcome = outcome;
			onOutcome(record);
		}
	});
}

/** Several records may be about the same job. */
function recordsById<JobOfItem extends JobRecord>(
	records: readonly JobOfItem[],
): Map<string, JobOfItem[]> {
	const byId = new Map<string, JobOfItem[]>();
	for (const record of records) {
		const { id } = record.job;
		byId.set(id, [...(byId.get(id) ?? []), record]);
	}
	return byId;
}

/** When jobs were submitted, in monotonic ms, by their IDs. */
function submissionTimes(records: readonly JobRecord[]): Map<string, number> {
	const times = new Map<string, number>();
	for (const { job, submittedAt } of records) {
		if (submittedAt !== undefined) times.set(job.id, submittedAt);
	}
	return times;
}
