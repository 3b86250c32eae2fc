import { classifySubmission } from './classifyError';
import type { Job } from './job';
import { notSentError, submissionError } from './jobErrors';
import type { JobProvider } from './provider';
import { retry, SUBMIT_POLICY } from './retry';

/** The submitted job, or `sent` as long as no clear response has been received. */
export type Submission = Job | 'sent';

/** Stores what is known about one item's submission. */
export interface SubmissionSlot {
	/** Returns the stored submission; undefined if nothing was sent. */
	get(): Submission | undefined;
	/** Stores the submission. */
	set(submission: Submission): void;
	/** Forgets the submission, so that it may be sent again. */
	clear(): void;
	/** Records that the job's result was output. */
	handOut(): void;
}

/** A job to submit. */
export interface JobSubmission<JobRequest> {
	request: JobRequest;
	/** The address that the provider calls when the job's status changes. */
	callbackUrl?: string;
}

/**
 * Submits a job, which costs money. It is sent again only if the previous attempt certainly was not
 * accepted. Each step is stored in the slot before the next one begins.
 *
 * @throws {UserError} that says whether the job may have been charged; the signal's reason when
 *   cancelled
 */
export async function submitOnce<JobRequest>(
	{ request, callbackUrl }: JobSubmission<JobRequest>,
	provider: JobProvider<JobRequest>,
	slot: SubmissionSlot,
	signal?: AbortSignal,
): Promise<Job> {
	const classifyError = (error: unknown) => classifySubmission(error, provider);
	const send = async () => {
		await refresh(request, provider);
		slot.set('sent');
		const job = await provider.submit(request, callbackUrl).catch((error: unknown) => {
			if (classifyError(error).kind !== 'unclear') slot.clear();
			throw error;
		});
		slot.set(job);
		return job;
	};
	const limiter = provider.submissionLimiter ?? provider.limiter;
	const requests = { limiter, classifyError, window: provider.window };
	return await retry(send, requests, SUBMIT_POLICY, signal).catch((error: unknown) => {
		// An abort while the pause before the next attempt lasts is no error of the submission.
		signal?.throwIfAborted();
		throw submissionError(error, classifyError(error), provider.info);
	});
}

/** A failure says nothing about a submission, since nothing was sent. */
async function refresh<JobRequest>(
	request: JobRequest,
	provider: JobProvider<JobRequest>,
): Promise<void> {
	await provider.refresh?.(request).catch((error: unknown) => {
		throw notSentError(error);
	});
}
