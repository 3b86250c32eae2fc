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
	/**
	 * Makes the output JSON of a job.
	 *
	 * @param submitted the job as returned by the submission, for fields that `job` lacks
	 */
	toItem(job: Job, submitted?: Job): object;
}
