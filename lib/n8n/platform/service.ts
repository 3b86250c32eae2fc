import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';
import type { Job } from '../../jobs/job';
import type { JobProvider, ProviderInfo, VerifyWebhook } from '../../jobs/provider';

/** The context of a node that is executed or handles a webhook call. */
export type NodeContext = IExecuteFunctions | IWebhookFunctions;

/** How to connect to a provider. */
export interface ConnectOptions {
	/** How long to keep trying in ms while the provider rejects every request as too frequent. */
	maxThrottledMs?: number;
	/** The values of the credential, if already read. */
	credential?: ICredentialDataDecryptedObject;
}

/** Where the secret of webhook calls comes from, if it is not in the credential. */
export interface WebhookSecret {
	/**
	 * Returns the secret, as it was last read from the provider.
	 *
	 * @throws {UserError} when it has to be read, and can't be
	 */
	get(
		context: NodeContext,
		credential: ICredentialDataDecryptedObject,
	): Promise<Record<string, unknown>>;
	/**
	 * Reads the secret from the provider again, since a call does not match: it may have changed.
	 *
	 * @returns undefined if it was read only a moment ago, so that forged calls cause few requests
	 * @throws {UserError} when it can't be read
	 */
	renew(
		context: NodeContext,
		credential: ICredentialDataDecryptedObject,
	): Promise<Record<string, unknown> | undefined>;
}

/**
 * A provider as the nodes of its package use it. The code in lib/n8n accesses providers only
 * through a service, so it works with any provider.
 *
 * @typeParam JobRequest a request that submits a job
 */
export interface JobService<JobRequest = never> {
	readonly info: ProviderInfo;
	/** The name of the credential type. */
	readonly credentialType: string;
	/**
	 * Connects to the provider with the node's credential.
	 *
	 * @throws when the node has no credential, or it can't be used
	 */
	connect(context: NodeContext, options?: ConnectOptions): Promise<JobProvider<JobRequest>>;
	/** Verifies and reads a webhook call. */
	verifyWebhook: VerifyWebhook;
	/** Gives `verifyWebhook` the secret; by default that is the credential. */
	readonly webhookSecret?: WebhookSecret;
	/**
	 * Makes the output JSON of a job.
	 *
	 * @param submitted the job as returned by the submission, for fields that `job` lacks
	 */
	toItem(job: Job, submitted?: Job): object;
	/**
	 * Returns a function that makes the output JSON of a job that was looked up.
	 *
	 * @param simplify whether it makes the same as `toItem`, or the provider's own record
	 */
	toResultItem(simplify: boolean): (job: Job, submitted?: Job) => object;
}
