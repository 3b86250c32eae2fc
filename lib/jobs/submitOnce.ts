import type { Job } from './job';
import { submissionError } from './jobErrors';
import type { JobProvider } from './provider';
import { retry, SUBMIT_POLICY } from './retry';

/** The job that a submission became, or `sent` while no clear answer to it is known. */
export type Submission = Job | 'sent';

/** The place where one item's submission is remembered. */
export interface SubmissionSlot {
	/** What is known of it; undefined when nothing was sent. */
	get(): Submission | undefined;
	set(submission: Submission): void;
	/** Forgets the submission, so that it may be sent again. */
	clear(): void;
}

/** What is to be submitted. */
export interface Order<JobRequest> {
	request: JobRequest;
	/** Where the provider is to call when the job changes. */
	callbackUrl?: string;
}

/**
 * Submits a job, which is what costs money: once, except where an attempt certainly was not taken.
 * Each step is remembered in the slot before the next one begins.
 *
 * @throws {UserError} that says whether the job may have been charged; the signal's reason when
 *   cancelled
 */
export async function submitOnce<JobRequest>(
	{ request, callbackUrl }: Order<JobRequest>,
	provider: JobProvider<JobRequest>,
	slot: SubmissionSlot,
	signal?: AbortSignal,
): Promise<Job> {
	const send = async () => {
		slot.set('sent');
		const job = await provider.submit(request, callbackUrl).catch((error: unknown) => {
			if (provider.classifyError(error).kind !== 'unclear') slot.clear();
			throw error;
		});
		slot.set(job);
		return job;
	};
	return await retry(send, provider, SUBMIT_POLICY, signal).catch((error: unknown) => {
		throw submissionError(error, provider.classifyError(error), provider.info);
	});
}
