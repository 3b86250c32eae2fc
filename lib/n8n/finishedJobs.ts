import { chunks } from '../jobs/chunks';
import type { AkoolConnection } from './akoolConnection';
import type { AkoolJobs } from './akoolJobs';
import { retriedRead } from './retriedRead';
import type { AwaitedJob, JobEnds } from './settleJobs';

/**
 * Looks once how jobs ended, up to 50 a request.
 *
 * @returns their ends when all of them are finished; undefined while one is not, or is not listed
 * @throws {Fault} when Akool does not answer, or refuses
 */
export async function finishedJobs(
	awaited: readonly AwaitedJob[],
	jobs: AkoolJobs,
	connection: AkoolConnection,
	signal?: AbortSignal,
): Promise<JobEnds | undefined> {
	const ids = [...new Set(awaited.map(([, { _id }]) => _id))];
	const ends: JobEnds = new Map();
	for (const chunk of chunks(ids, jobs.readLimit)) {
		const read = async () => await jobs.readMany(chunk);
		for (const job of await retriedRead(connection, read, signal)) {
			const end = jobs.judge(job);
			if (end !== 'waiting') ends.set(job._id, { end, job });
		}
		if (chunk.some((id) => !ends.has(id))) return undefined;
	}
	return ends;
}
