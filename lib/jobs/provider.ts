import type { FetchableMedia, Media } from '../core/media';
import type { MediaType } from '../core/mediaTypes';
import type { Job } from './job';
import type { RateLimiter } from './rateLimiter';

/** What messages say about a provider. */
export interface ProviderInfo {
	/** The company's name, as people write it. */
	name: string;
	/** Where people log in, e.g. `example.com`. */
	site: string;
	/** The display name of the credential. */
	credential: string;
	/** The display name of the node that fetches results. */
	resultNode: string;
	/** The field of an output item that holds the job's ID. */
	idField: string;
	/** What the balance is counted in, e.g. `credits`. */
	currency: string;
	/** How many days results are kept. */
	retentionDays: number;
}

/** What a job's record says of its state. */
export type JobVerdict = 'waiting' | 'completed' | 'failed';

/**
 * What an error means for the request that met it:
 * - `throttled`: refused because of too many requests; safe to send again after a while.
 * - `neverArrived`: the request never reached the provider; safe to send again.
 * - `unclear`: it may have arrived. A read may be repeated, a submission may not.
 * - `refused`: the answer is no to what was asked. Another request may be accepted.
 * - `final`: the answer is no to everything, e.g. because the key was withdrawn.
 */
export interface ErrorClass {
	kind: 'throttled' | 'neverArrived' | 'unclear' | 'refused' | 'final';
	/** How long the provider asked us to wait, in ms. */
	retryAfterMs?: number;
}

/** What every request to a provider needs besides the request itself. */
export interface RequestPolicy {
	/** The pace of all requests with the same key. */
	readonly limiter: RateLimiter;
	/** Says what an error of a request means. */
	classifyError(error: unknown): ErrorClass;
}

/**
 * A provider that takes jobs and tells later what became of them, opened with a user's key.
 *
 * @typeParam JobRequest what a submission says
 */
export interface JobProvider<JobRequest = never> extends RequestPolicy {
	readonly info: ProviderInfo;
	/**
	 * Submits one job. This is what costs money, so it sends one request and never repeats it.
	 *
	 * @param callbackUrl where the provider is to call when the job changes
	 */
	submit(request: JobRequest, callbackUrl?: string): Promise<Job>;
	/** Reads some jobs in one request. Jobs the provider does not list are left out. */
	readMany(ids: string[]): Promise<Job[]>;
	/** How many IDs one call of `readMany` may ask for. */
	readonly readLimit: number;
	/** Judges a job's state. */
	judge(job: Job): JobVerdict;
	/** When the outputs of a job are deleted (ISO 8601), where the ID alone tells. */
	expiryOf?(id: string): string | undefined;
	/** Reads the balance in the provider's currency. */
	readBalance?(signal?: AbortSignal): Promise<number>;
}

/** A webhook call as it came in. */
export interface ReceivedWebhook {
	/** Names in lower case. */
	headers: Record<string, unknown>;
	/** The body as it was sent, for signatures over the exact bytes; undefined where n8n kept none. */
	rawBody?: Buffer;
	/** The parsed body. */
	body: unknown;
	/** The values of the credential. */
	secret: Record<string, unknown>;
	/** The current time in ms. */
	now: number;
	/** How old the call may be, in ms; any age will do when left out. */
	maxAgeMs?: number;
}

/** What a genuine webhook call says. */
export interface WebhookEvent {
	/** The job, as far as the call describes it. */
	job: Job;
	/** The kind of job in the provider's words. */
	jobType?: string;
}

/**
 * Verifies and reads a webhook call.
 *
 * @throws {WebhookVerificationError} when the call can't be trusted
 * @throws {ValidationError} when the credential lacks what verification needs
 */
export type VerifyWebhook = (received: ReceivedWebhook) => WebhookEvent;

/**
 * Brings a picture or video to an address that the provider can fetch: n8n's own signed address,
 * the provider's upload, or its face detection.
 */
export interface MediaTransport {
	/**
	 * @param wanted when only a picture or only a video will do
	 * @throws {ValidationError} when the provider can't open such a file, or can't be given it
	 */
	resolve(media: Media, wanted?: MediaType): Promise<FetchableMedia>;
}
