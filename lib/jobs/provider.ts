import type { FetchableMedia, Media } from '../core/media';
import type { MediaType } from '../core/mediaTypes';
import type { Job } from './job';
import type { RateLimiter } from './rateLimiter';
import type { RequestPolicy } from './requestPolicy';

/** A provider's names and facts for messages. */
export interface ProviderInfo {
	/** The provider's name. */
	name: string;
	/** Where users log in, e.g. `example.com`. */
	site: string;
	/** The display name of the credential. */
	credential: string;
	/** The display name of the node that fetches results. */
	resultNode: string;
	/** The display name of the node that starts a workflow when the provider calls back. */
	triggerNode: string;
	/** The field of an output item that holds the job's ID. */
	idField: string;
	/** The unit of the balance, e.g. `credits`. */
	currency: string;
	/** Fields of its output items, beside those that the items of every provider have. */
	itemFields?: readonly string[];
	/** Whether some of its jobs make videos. */
	makesVideos?: boolean;
	/** How many days the provider keeps results; undefined if it does not say. */
	retentionDays?: number;
}

/** Whether a job is unfinished, or how it ended. */
export type JobVerdict = 'waiting' | 'completed' | 'failed';

/**
 * A provider that accepts jobs and reports their status later, opened with a user's key.
 *
 * @typeParam JobRequest a request that submits a job
 */
export interface JobProvider<JobRequest = never> extends RequestPolicy {
	readonly info: ProviderInfo;
	/**
	 * Submits one job. This costs money, so it sends exactly one request and never retries.
	 *
	 * @param callbackUrl the address that the provider calls when the job's status changes
	 */
	submit(request: JobRequest, callbackUrl?: string): Promise<Job>;
	/**
	 * Checks the address of a callback, before anything is sent.
	 *
	 * @throws {ValidationError} when the provider does not call such an address
	 */
	checkCallbackUrl?(url: string): void;
	/**
	 * Brings a request up to date, in place, just before it is submitted: if parts of it last only for a
	 * while. Free of charge.
	 *
	 * @throws {UserError} when that fails, so that nothing is submitted
	 */
	refresh?(request: JobRequest): Promise<void>;
	/** Paces the submissions, if the provider limits them apart from other requests. */
	readonly submissionLimiter?: RateLimiter;
	/** Reads several jobs in one request. Jobs that the provider does not list are omitted. */
	readMany(ids: string[]): Promise<Job[]>;
	/** The maximum number of IDs for one call of `readMany`. */
	readonly readLimit: number;
	/** Decides by a job's status whether it is finished. */
	judge(job: Job): JobVerdict;
	/** When a job's outputs are deleted (ISO 8601), if the ID alone tells. */
	expiryOf?(id: string): string | undefined;
	/** Reads the balance in the provider's currency. */
	readBalance?(signal?: AbortSignal): Promise<number>;
	/**
	 * Reads the price of one request in the provider's currency. Free of charge, and asked only once
	 * for requests of the same price.
	 */
	readPrice?(request: JobRequest, signal?: AbortSignal): Promise<number>;
}

/** A webhook call to verify. */
export interface ReceivedWebhook {
	/** Header names in lower case. */
	headers: Record<string, unknown>;
	/** The body as sent, for signatures over the exact bytes; undefined if n8n did not keep it. */
	rawBody?: Buffer;
	/** The parsed body. */
	body: unknown;
	/** The values of the credential, or what the provider gives for it, see `WebhookSecret`. */
	secret: Record<string, unknown>;
	/** The current time in ms. */
	now: number;
	/** Maximum age of the call in ms; no limit if omitted. */
	maxAgeMs?: number;
}

/** What a webhook call reports. */
export interface WebhookEvent {
	/** The job, as far as the call describes it. */
	job: Job;
	/** The provider's name for the kind of job. */
	jobType?: string;
	/**
	 * Only of a call that is not signed, so that anybody may have made it: what is true of its job is
	 * read from the provider. Returns whether the call shows what only the provider and the account
	 * know of the job.
	 */
	isGenuine?(job: Job): boolean;
}

/**
 * Verifies and reads a webhook call.
 *
 * @throws {WebhookVerificationError} when the call can't be trusted
 * @throws {ValidationError} when the credential lacks what verification needs
 */
export type VerifyWebhook = (received: ReceivedWebhook) => WebhookEvent;

/**
 * Resolves a picture or video to an address that the provider can fetch: n8n's own signed address,
 * an upload to the provider, or its face detection.
 */
export interface MediaTransport {
	/**
	 * @param wanted the required media type, if only one is accepted
	 * @throws {ValidationError} when the provider can't open the file, or can't be given it
	 */
	resolve(media: Media, wanted?: MediaType): Promise<FetchableMedia>;
}
