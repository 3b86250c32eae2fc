import type { JobRecord } from '../akool/akoolJob';
import { SUBMIT_POLICY, retry } from './retry';
import type { RateLimiter } from './rateLimiter';
import type { AkoolProvider, SwapRequest } from '../akool-n8n/akoolProvider';
import { submissionError } from '../n8n/jobs/jobErrors';
import type { SubmissionSlot } from '../n8n/jobs/submissionStore';

/**
 * Submits a job: once, except where an attempt certainly was not taken. Each step is remembered.
 *
 * @throws {UserError} that says whether it may have been charged; the signal's reason when cancelled
 */
export async function submitOnce(
	jobs: AkoolProvider,
	submission: SwapRequest,
	slot: SubmissionSlot,
	pace: RateLimiter,
	signal?: AbortSignal,
): Promise<JobRecord> {
	const send = async () => {
		slot.set('sent');
		const job = await jobs.submit(submission).catch((error: unknown) => {
			if (jobs.classifyError(error).kind !== 'unclear') slot.set(undefined);
			throw error;
		});
		slot.set(job);
		return job;
	};
	return await retry(send, jobs.classifyError, SUBMIT_POLICY, pace, signal).catch(
		(error: unknown) => {
			throw submissionError(error, jobs.classifyError(error));
		},
	);
}
