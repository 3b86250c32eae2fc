import { runInParallel } from './concurrency';
import type { Job, JobOutcome } from './job';
import type { JobProvider } from './provider';
import { retryRead } from './retry';
import { splitOnRefusal } from './splitOnRefusal';

/**
 * How many read requests are in flight at once, if the IDs do not fit into one. With 25, reading 50
 * jobs one by one takes two round trips, not ten as with 5. Not more, since each may be answered with a
 * file inside.
 */
const READS_AT_ONCE = 25;

/** The result of reading some jobs. */
export interface ReadJobs {
	/** The jobs the provider lists. */
	jobs: Job[];
	/** Errors of the jobs that could not be read, by ID. */
	errors: Map<string, unknown>;
	/** IDs of jobs that the provider does not list. */
	missing: string[];
}

/**
 * Reads jobs with as many IDs per request as the provider allows, several requests in parallel. A
 * refused request is split in half.
 *
 * @param ids each ID once
 * @param read sends one request for the given IDs
 * @param onRead called with each part of the result as soon as it is read; may throw to stop
 *   reading
 */
export async function readJobs(
	ids: readonly string[],
	provider: Pick<JobProvider, 'readLimit' | 'classifyError'>,
	read: (ids: string[]) => Promise<Job[]>,
	onRead: (read: ReadJobs) => void,
): Promise<void> {
	await runInParallel(chunks(ids, provider.readLimit), READS_AT_ONCE, async (chunk) => {
		const { answers, errors } = await splitOnRefusal(chunk, read, provider);
		const jobs = answers.flat();
		const listed = new Set(jobs.map(({ id }) => id));
		const missing = chunk.filter((id) => !errors.has(id) && !listed.has(id));
		onRead({ jobs, errors, missing });
	});
}

/** Makes a `read` for {@link readJobs} that retries each request after transient errors. */
export function retryingRead(
	provider: JobProvider,
	signal?: AbortSignal,
): (ids: string[]) => Promise<Job[]> {
	return async (ids) => await retryRead(async () => await provider.readMany(ids), provider, signal);
}

/** Returns how a listed job ended; undefined while it is unfinished. */
export function outcomeOf(job: Job, provider: Pick<JobProvider, 'judge'>): JobOutcome | undefined {
	const verdict = provider.judge(job);
	return verdict === 'waiting' ? undefined : { kind: verdict, job };
}

/** Splits a list into chunks of at most `size`. */
export function chunks<T>(list: readonly T[], size: number): T[][] {
	const pieces: T[][] = [];
	for (let start = 0; start < list.length; start += size) {
		pieces.push(list.slice(start, start + size));
	}
	return pieces;
}
