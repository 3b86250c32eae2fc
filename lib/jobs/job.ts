import type { MediaType } from '../core/mediaTypes';

/** A job's state. `unknown`: the provider does not list the job, or uses a status of its own. */
export type JobStatus = 'queued' | 'processing' | 'completed' | 'failed' | 'unknown';

/** A picture or video that a job made. */
export interface JobOutput {
	/** Web address of the file. */
	url: string;
	/** Undefined where nothing tells before the file is looked at. */
	type?: MediaType;
}

/** A job as a provider describes it, in the same words for every provider. */
export interface Job {
	/** The ID to read the job with. */
	id: string;
	status: JobStatus;
	/** What the job makes, where that is known before it is done. */
	type?: MediaType;
	/** Empty until the job is completed. */
	outputs: JobOutput[];
	/** Why the job failed, where the provider says so. */
	failureReason?: string;
	/** When the provider deletes the outputs, ISO 8601. */
	expiresAt?: string;
	/** What the job cost, where the provider says so; in the provider's currency. */
	creditsCharged?: number;
	/** What the provider answered about the job, unchanged; undefined when it was not listed. */
	raw?: Record<string, unknown>;
}

/** How a job ended, as far as we know. */
export type JobOutcome =
	| { kind: 'completed'; job: Job }
	| { kind: 'failed'; job: Job }
	/** The wait ran out. */
	| {
			kind: 'timedOut';
			waitedMs: number;
			/** The job as it was last read. */
			lastSeen?: Job;
			/** Why it could not be read at last. */
			lastError?: unknown;
	  }
	/** The provider refuses to answer, e.g. because the key was withdrawn. */
	| { kind: 'unreadable'; error: unknown }
	/** The provider lists no such job any more; `expiredAt` in ISO 8601. */
	| { kind: 'gone'; expiredAt?: string };
