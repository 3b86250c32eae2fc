import { runInParallel } from './concurrency';
import type { Job } from './job';
import type { JobProvider } from './provider';
import { splitOnRefusal } from './splitOnRefusal';

/** How many requests are under way at once where the IDs do not fit into one. */
export const READS_AT_ONCE = 5;

/** What was read of some jobs. */
export interface ReadJobs {
	/** The jobs the provider lists. */
	jobs: Job[];
	/** Why the others could not be read, by ID. */
	errors: Map<string, unknown>;
	/** IDs of jobs that the provider does not list. */
	missing: string[];
}

/**
 * Reads jobs, as many a request as the provider allows, several requests side by side. A refused
 * request is split in halves.
 *
 * @param ids each once
 * @param read sends one request for some IDs
 * @param onRead called for each part of the IDs as soon as it was read; what it throws ends the
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

/** Cuts a list into pieces of at most `size`. */
export function chunks<T>(list: readonly T[], size: number): T[][] {
	const pieces: T[][] = [];
	for (let start = 0; start < list.length; start += size) {
		pieces.push(list.slice(start, start + size));
	}
	return pieces;
}
