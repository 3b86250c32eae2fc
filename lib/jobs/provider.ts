/** What a job's record says of its state. */
export type JobVerdict = 'waiting' | 'completed' | 'failed';

/**
 * What an error of a provider means for the request that met it:
 * - `throttled`: refused because of too many requests; safe to send again after a while.
 * - `neverArrived`: the request never reached the provider; safe to send again.
 * - `unclear`: it may have arrived. A read may be repeated, a submission may not.
 * - `refused`: the answer is no to what was asked. Another question may be answered.
 * - `final`: the answer is no to everything, e.g. because the key was withdrawn.
 */
export interface ErrorClass {
	kind: 'throttled' | 'neverArrived' | 'unclear' | 'refused' | 'final';
	/** How long the provider asked us to wait, in ms. */
	retryAfterMs?: number;
}

/** A service that takes jobs and tells later what became of them. */
export interface JobProvider<Request, Job> {
	/** Submits one job; this is what costs money. Called once, except where it is safe. */
	submit(request: Request): Promise<Job>;
	/** The ID to ask for this job with. */
	idOf(job: Job): string;
	/** Reads what is known of some jobs in one request. Unknown ones are left out. */
	readMany(ids: string[]): Promise<Job[]>;
	/** How many jobs one call of `readMany` may ask for. */
	readonly readLimit: number;
	/** Judges a job's state by its record. */
	judge(job: Job): JobVerdict;
	/**
	 * Whether a job that `readMany` left out is gone for good, e.g. because of its age. Without this
	 * it is waited for: it may be so new that it is not listed yet.
	 */
	isGone?(id: string): boolean;
	/** Says what an error thrown by `submit` or `readMany` means. */
	classifyError(error: unknown): ErrorClass;
}
