import type { JobRecord } from '../akool/jobRecord';
import { READ_POLICY, withBackOff } from '../jobs/backOff';
import { chunks } from '../jobs/chunks';
import type { AkoolJobs } from './akoolJobs';
import { systemClock } from './clock';

/**
 * Reads the records of jobs, up to 50 a request, each request repeated in passing trouble.
 *
 * @param ids may repeat; each is asked for once
 * @returns a record for each ID that could be asked for, `unknown` where Akool lists none; a
 *   fault for each other ID
 * @throws the signal's reason when cancelled
 */
export async function readRecords(
	jobs: AkoolJobs,
	ids: readonly string[],
	signal?: AbortSignal,
): Promise<{ records: Map<string, JobRecord>; faults: Map<string, unknown> }> {
	const records = new Map<string, JobRecord>();
	const faults = new Map<string, unknown>();
	for (const chunk of chunks([...new Set(ids)], jobs.readLimit)) {
		try {
			const read = async () => await jobs.readMany(chunk);
			const listed = await withBackOff(read, jobs.weigh, READ_POLICY, systemClock, signal);
			chunk.forEach((id) => records.set(id, { _id: id, status: 'unknown' }));
			listed.forEach((record) => records.set(record._id, record));
		} catch (error) {
			signal?.throwIfAborted();
			chunk.forEach((id) => faults.set(id, error));
		}
	}
	return { records, faults };
}
