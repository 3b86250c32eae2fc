import { goneSince } from '../../jobs/expiry';
import type { Job, JobOutcome } from '../../jobs/job';
import type { JobProvider } from '../../jobs/provider';
import { isResultMissing } from '../../jobs/missingResult';
import { chunks, outcomeOf, readJobs, retryingRead } from '../../jobs/readJobs';
import { systemClock } from '../platform/systemClock';
import { idsOf, type JobRecord } from './records';

/**
 * How many jobs are read before it is decided whether to go on, if a request can hold only some of
 * them: at each callback there may be many jobs, most of which are not finished.
 */
const READ_AT_A_TIME = 5;

/**
 * Reads the jobs of all records once, in their order, and stores them, and how they ended.
 *
 * @returns whether all are finished; reading stops after the first request with a job that is not,
 *   or that is not listed and not known to be deleted
 * @throws {UserError} when the provider can't be reached, or refuses
 */
export async function readOutcomes(
	records: readonly JobRecord[],
	provider: JobProvider,
	signal?: AbortSignal,
): Promise<boolean> {
	const found = new Map<string, Job>();
	const outcomes = new Map<string, JobOutcome>();
	const read = retryingRead(provider, signal);
	// If a request can hold only one ID, several are sent in parallel.
	for (const some of chunks(idsOf(records), Math.max(provider.readLimit, READ_AT_A_TIME))) {
		await readJobs(some, provider, read, ({ jobs, errors, missing }) => {
			for (const error of errors.values()) throw error;
			for (const job of jobs) {
				found.set(job.id, job);
				const outcome = outcomeOf(job, provider);
				if (outcome) outcomes.set(job.id, outcome);
			}
			for (const id of missing) {
				const expiredAt = goneSince(id, provider, systemClock.now());
				if (expiredAt !== undefined) outcomes.set(id, { kind: 'gone', expiredAt });
			}
		});
		if (some.some((id) => !outcomes.has(id))) break;
	}
	for (const record of records) {
		const { id } = record.job;
		record.outcome = outcomes.get(id);
		record.job = found.get(id) ?? record.job;
	}
	return records.every(({ outcome }) => outcome !== undefined);
}

/** Whether a record's job is completed, but has no result yet. */
export function lacksResult({ outcome }: JobRecord): boolean {
	return outcome?.kind === 'completed' && isResultMissing(outcome.job, systemClock.now());
}
