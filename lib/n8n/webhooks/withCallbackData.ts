import type { Job } from '../../jobs/job';

/**
 * Adds to a provider's record of a job what only a genuine callback says, since the record may lag
 * behind: the outputs of a completed job, what it cost, or why it failed; and that it is new.
 *
 * @param called the job as the callback describes it
 */
export function withCallbackData(job: Job, called: Job): Job {
	if (job.id !== called.id || job.status !== called.status) return job;
	const outputs = job.outputs.length > 0 ? job.outputs : called.outputs;
	const knowsMore = job.failureReason === undefined && called.failureReason !== undefined;
	const { failureReason, explanation } = knowsMore ? called : job;
	const creditsCharged = job.creditsCharged ?? called.creditsCharged;
	return { ...job, outputs, failureReason, explanation, creditsCharged, isNew: called.isNew };
}
