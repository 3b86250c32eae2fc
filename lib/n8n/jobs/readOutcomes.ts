import { chunks } from '../../jobs/chunks';
import type { AkoolProvider } from '../../akool-n8n/akoolProvider';
import type { AwaitedJob, JobOutcomes } from './addOutcomes';

/**
 * Looks once how jobs ended, up to 50 a request.
 *
 * @returns their ends when all of them are finished; undefined while one is not, or is not listed
 *   although it may be yet
 * @throws {UserError} when Akool does not answer, or refuses
 */
export async function readOutcomes(
	awaited: readonly AwaitedJob[],
	jobs: AkoolProvider,
	signal?: AbortSignal,
): Promise<JobOutcomes | undefined> {
	const ids = [...new Set(awaited.map(([, { _id }]) => _id))];
	const ends: JobOutcomes = new Map();
	for (const chunk of chunks(ids, jobs.readLimit)) {
		const gone = new Set(chunk.filter(jobs.isGone));
		for (const job of await jobs.readPatiently(chunk, signal)) {
			gone.delete(job._id);
			const end = jobs.judge(job);
			if (end !== 'waiting') ends.set(job._id, { end, job });
		}
		for (const id of gone) ends.set(id, { end: 'gone' });
		if (chunk.some((id) => !ends.has(id))) return undefined;
	}
	return ends;
}
