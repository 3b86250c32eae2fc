import type { FailureExplanation } from '../core/errors';
import type { MediaType } from '../core/mediaTypes';

/**
 * A job's status. `unknown`: the provider does not list the job, or uses an undocumented status.
 */
export type JobStatus = 'queued' | 'processing' | 'completed' | 'failed' | 'unknown';

/** A picture or video that a job made. */
export interface JobOutput {
	/** Web address of the file; a `data:` address if the provider's answer holds the file itself. */
	url: string;
	/** Undefined if it is not known before the file is opened. */
	type?: MediaType;
}

/** A job, in the same form for every provider. */
export interface Job {
	/** The ID to read the job with. */
	id: string;
	status: JobStatus;
	/** What the job makes, if that is known before it is done. */
	type?: MediaType;
	/** Empty until the job is completed. */
	outputs: JobOutput[];
	/** Why the job failed, if the provider gives a reason. */
	failureReason?: string;
	/** What the reason means, if the provider's code knows for certain. */
	explanation?: FailureExplanation;
	/** When the provider deletes the outputs, ISO 8601. */
	expiresAt?: string;
	/** Whether it was just submitted or completed, so that it is not old, whatever `expiresAt` says. */
	isNew?: boolean;
	/** What the job cost in the provider's currency, if the provider says so. */
	creditsCharged?: number;
	/** The provider's own record of the job; undefined if it was not listed. */
	raw?: Record<string, unknown>;
}

/** How a job ended, as far as is known. */
export type JobOutcome =
	| { kind: 'completed'; job: Job }
	| { kind: 'failed'; job: Job }
	/** The maximum wait was reached. */
	| {
			kind: 'timedOut';
			waitedMs: number;
			/** The job as last read. */
			lastSeen?: Job;
			/** Why the last read failed. */
			lastError?: unknown;
	  }
	/** The provider refuses to return the job, e.g. because the key was revoked. */
	| { kind: 'unreadable'; error: unknown }
	/** The provider no longer lists the job; `expiredAt` in ISO 8601. */
	| { kind: 'gone'; expiredAt?: string };
