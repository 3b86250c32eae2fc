import type { JobRecord } from '../akool/akoolJob';
import { SUBMIT_POLICY, withBackOff } from './retry';
import type { Pace } from './rateLimiter';
import type { AkoolJobs, SwapSubmission } from '../akool-n8n/akoolProvider';
import { submissionFault } from '../n8n/jobs/jobErrors';
import type { MemorySlot } from '../n8n/jobs/submissionStore';

/**
 * Submits a job: once, except where an attempt certainly was not taken. Each step is remembered.
 *
 * @throws {Fault} that says whether it may have been charged; the signal's reason when cancelled
 */
export async function submitOnce(
	jobs: AkoolJobs,
	submission: SwapSubmission,
	slot: MemorySlot,
	pace: Pace,
	signal?: AbortSignal,
): Promise<JobRecord> {
	const send = async () => {
		slot.keep('sent');
		const job = await jobs.submit(submission).catch((error: unknown) => {
			if (jobs.weigh(error).meaning !== 'unclear') slot.keep(undefined);
			throw error;
		});
		slot.keep(job);
		return job;
	};
	return await withBackOff(send, jobs.weigh, SUBMIT_POLICY, pace, signal).catch(
		(error: unknown) => {
			throw submissionFault(error, jobs.weigh(error));
		},
	);
}
