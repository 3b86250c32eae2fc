import type { Job } from '../../jobs/job';
import { isResultMissing } from '../../jobs/missingResult';
import type { JobProvider } from '../../jobs/provider';
import { outcomeOf, readJobs, retryingRead } from '../../jobs/readJobs';
import type { Run } from '../items/executeItems';
import { lookAgain } from '../platform/lookAgain';
import { systemClock } from '../platform/systemClock';
import { idsOf, type JobRecord } from './records';

/**
 * Reads the current status of all jobs once, and stores it in their records. Only completed jobs
 * without a result are read again for a moment.
 *
 * @returns the records of items whose jobs could all be read; the other items have failed
 * @throws {ItemError} when the node stops at errors; the signal's reason when cancelled
 */
export async function getJobs(
	records: readonly JobRecord[],
	provider: JobProvider,
	{ outputs, signal }: Run,
): Promise<JobRecord[]> {
	const found = new Map<string, Job>();
	const errors = new Map<string, unknown>();
	let ids = idsOf(records);
	await lookAgain(async () => {
		await readJobs(ids, provider, retryingRead(provider, signal), (some) => {
			some.errors.forEach((error, id) => found.has(id) || errors.set(id, error));
			some.jobs.forEach((job) => found.set(job.id, job));
		});
		signal?.throwIfAborted();
		const lacksResult = (job?: Job) => job && isResultMissing(job, systemClock.now());
		ids = ids.filter((id) => lacksResult(found.get(id)));
		return ids.length === 0;
	}, signal);
	const readable = failItemsWithErrors(records, errors, outputs);
	for (const record of readable) {
		record.job = found.get(record.job.id) ?? record.job;
		record.outcome = outcomeOf(record.job, provider);
	}
	return readable;
}

/**
 * Fails each item that has a job with an error, once and as a whole.
 *
 * @param errors by job ID
 * @returns the records of the other items
 * @throws {ItemError} when the node stops at errors
 */
export function failItemsWithErrors(
	records: readonly JobRecord[],
	errors: ReadonlyMap<string, unknown>,
	outputs: Run['outputs'],
): JobRecord[] {
	const failed = new Set<number>();
	for (const { index, job } of records) {
		if (!errors.has(job.id) || failed.has(index)) continue;
		failed.add(index);
		outputs.fail(index, errors.get(job.id));
	}
	return records.filter(({ index }) => !failed.has(index));
}
