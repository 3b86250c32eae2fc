import type {
	ICredentialDataDecryptedObject,
	INodeExecutionData,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { ValidationError } from '../../core/errors';
import type { JobStatus } from '../../jobs/job';
import type { WebhookEvent } from '../../jobs/provider';
import { withDownload } from '../downloads/downloads';
import type { ToItem } from '../jobs/addOutcomes';
import type { JobService } from '../platform/service';
import { claimDelivery } from './callbackDeduplication';
import { confirmCall } from './confirmCall';
import { logWebhookError } from './logWebhookError';
import { readCalledJob, toJobItem } from './readCalledJob';
import { sharedCredential } from './sharedCredential';
import { verifyCall } from './verifyCall';
import { downloadInTurn } from './webhookDownloads';
import { respond, respondNotNow } from './webhookResponse';

/** Which callbacks start the workflow, and with which data. */
export interface CallbackFilter {
	statuses: JobStatus[];
	/** Kinds of jobs, by the provider's names; empty for all. */
	types: string[];
	/** Older callbacks are ignored; in ms, no limit if undefined. */
	maxAgeMs?: number;
	/** Whether to read the whole job from the provider. */
	fetchResult: boolean;
	/** The item's binary field for the result's file; undefined for no file. */
	outputField?: string;
	/** Makes the item's JSON if it is not to be simplified. */
	toRawItem?: ToItem;
}

/**
 * Handles a call to the trigger. It starts the workflow with a job item if the call is a genuine
 * callback that passes the filter and was not delivered before. n8n responds to that call once the
 * execution is started, so that whatever fails before, the provider calls again.
 *
 * Other calls get their response from here: 400 for a malformed one, 401 for a forged one, 404 for one
 * about a job that the account does not have, 200 for one that is ignored, and 503 for one that
 * another call is working on, or that can't be handled now. It never throws.
 *
 * @param readFilter reads the node's parameters, only for a genuine callback; may throw
 */
export async function handleTriggerWebhook(
	context: IWebhookFunctions,
	service: JobService,
	readFilter: () => CallbackFilter,
): Promise<IWebhookResponseData> {
	try {
		return await startIfNew(context, service, readFilter);
	} catch (error) {
		logWebhookError(context, `A callback from ${service.info.name} could not be handled`, error);
		if (error instanceof ValidationError) return respond(context, 503, error.message);
		return respondNotNow(context);
	}
}

async function startIfNew(
	context: IWebhookFunctions,
	service: JobService,
	readFilter: () => CallbackFilter,
): Promise<IWebhookResponseData> {
	const credential = await sharedCredential(context, service.credentialType);
	const call = await verifyCall(context, service, credential);
	if ('refused' in call) return call.refused;
	const filter = readFilter();
	// How old a call may be is known only now.
	const { maxAgeMs } = filter;
	const recentCall = maxAgeMs ? await verifyCall(context, service, credential, maxAgeMs) : call;
	if ('refused' in recentCall) return recentCall.refused;

	const confirmed = await confirmCall(context, service, call.event, credential);
	if ('refused' in confirmed) return confirmed.refused;

	const { event } = confirmed;
	if (!passes(event, filter)) return respond(context, 200, 'Not asked for.');
	// In a test run in the editor the same callback may be sent again on purpose.
	const isTrial = context.getMode() === 'manual';
	const delivery = isTrial
		? undefined
		: claimDelivery(context, `${event.job.id} ${event.job.status}`);
	if (delivery?.claim === 'done') return respond(context, 200, 'Seen before.');
	if (delivery?.claim === 'inProgress') {
		return respond(context, 503, 'This callback is being handled. Call again later.');
	}
	const item = await startItem(context, service, event, { ...filter, credential });
	delivery?.store();
	return { workflowData: [[item]] };
}

function passes({ job, jobType = '' }: WebhookEvent, { statuses, types }: CallbackFilter): boolean {
	return statuses.includes(job.status) && (types.length === 0 || types.includes(jobType));
}

/** Makes the item that the workflow starts with. */
async function startItem(
	context: IWebhookFunctions,
	service: JobService,
	event: WebhookEvent,
	{
		fetchResult,
		outputField,
		...options
	}: CallbackFilter & { credential: ICredentialDataDecryptedObject },
): Promise<INodeExecutionData> {
	const { job, item } = fetchResult
		? await readCalledJob(context, service, event, options)
		: toJobItem(service, event, options);
	if (outputField === undefined) return item;
	const { info } = service;
	return await downloadInTurn(
		async () => await withDownload(context, item, job, { info, outputField }),
	);
}
