import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';
import type { Job } from '../../jobs/job';
import type { JobProvider, ProviderInfo, VerifyWebhook } from '../../jobs/provider';

/** What n8n gives a node that runs or is called. */
export type NodeContext = IExecuteFunctions | IWebhookFunctions;

/** How a provider is opened. */
export interface ConnectOptions {
	/** How long to go on in ms while the provider refuses everything as too frequent. */
	patienceMs?: number;
	/** The values of the credential, when they were read already. */
	credential?: ICredentialDataDecryptedObject;
}

/**
 * A provider as the nodes of its package use it. All that this folder does with jobs goes through
 * a service, so it serves any provider.
 *
 * @typeParam JobRequest what a submission says
 */
export interface JobService<JobRequest = never> {
	readonly info: ProviderInfo;
	/** The name of the credential type. */
	readonly credentialType: string;
	/**
	 * Opens the provider with the node's credential.
	 *
	 * @throws when the node has no credential, or it can't be used
	 */
	connect(context: NodeContext, options?: ConnectOptions): Promise<JobProvider<JobRequest>>;
	verifyWebhook: VerifyWebhook;
	/**
	 * Makes the JSON to output for a job.
	 *
	 * @param submitted the job as the submission described it, for what only that said
	 */
	toItem(job: Job, submitted?: Job): object;
}
