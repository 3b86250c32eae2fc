import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	INodeExecutionData,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { definedOnly } from '../../core/coerce';
import { UserError } from '../../core/errors';
import type { Job, JobStatus } from '../../jobs/job';
import type { WebhookEvent } from '../../jobs/provider';
import { retryingRead } from '../../jobs/readJobs';
import { withDownload } from '../downloads/downloads';
import type { JobService } from '../platform/service';
import { claimDelivery } from './callbackDeduplication';
import { readGenuineCall } from './readGenuineCall';
import { logWebhookError, respond } from './webhookCall';

/** Which callbacks start the workflow, and with which data. */
export interface CallbackFilter {
	statuses: JobStatus[];
	/** Kinds of jobs, by the provider's names; empty for all. */
	types: string[];
	/** Older callbacks are ignored; in ms. */
	maxAgeMs: number;
	/** Whether to read the whole job from the provider. */
	fetchResult: boolean;
	/** The item's binary field for the result's file; undefined for no file. */
	outputField?: string;
}

/** A job, and the item that the workflow starts with. */
interface JobItem {
	job: Job;
	item: INodeExecutionData;
}

/** How long to keep trying in ms while the provider rejects requests. */
const MAX_THROTTLED_MS = 10_000;

/**
 * Handles a call to the trigger. It starts the workflow with a job item if the call is a genuine
 * callback that passes the filter and was not delivered before.
 *
 * The response is sent at once: 400 for a malformed call, 401 for a forged one, 200 for one that is
 * ignored, and 503 while the credential can't be used for callbacks, so that the provider calls
 * again later. It never throws.
 */
export async function handleTriggerWebhook(
	context: IWebhookFunctions,
	service: JobService,
	filter: CallbackFilter,
): Promise<IWebhookResponseData> {
	const call = await readGenuineCall(context, service, filter.maxAgeMs);
	if ('refused' in call) return call.refused;
	const { event, credential } = call;
	if (!passes(event, filter)) return respond(context, 200, 'Not asked for.');
	// In a test run in the editor the same callback may be sent again on purpose.
	const isTrial = context.getMode() === 'manual';
	if (!isTrial && !claimDelivery(context, `${event.job.id} ${event.job.status}`)) {
		return respond(context, 200, 'Seen before.');
	}
	const called = toJobItem(event.job, event, service);
	if (!filter.fetchResult && filter.outputField === undefined) {
		return { workflowData: [[called.item]] };
	}
	// Reading takes time, and the provider must not wait for it.
	const response = respond(context, 200, 'Received.');
	const full = filter.fetchResult ? await readFullJob(context, service, event, credential) : called;
	const item = await withDownload(context, full.item, full.job, {
		info: service.info,
		outputField: filter.outputField,
	});
	return { ...response, workflowData: [[item]] };
}

function passes({ job, jobType = '' }: WebhookEvent, { statuses, types }: CallbackFilter): boolean {
	return statuses.includes(job.status) && (types.length === 0 || types.includes(jobType));
}

function toJobItem(job: Job, { jobType }: WebhookEvent, service: JobService): JobItem {
	return { job, item: { json: definedOnly({ ...service.toItem(job), jobType }) as IDataObject } };
}

/**
 * Reads the provider's own record of the job; only the kind of job is kept from the callback. If
 * the provider does not list the job or can't be reached, the callback's data is used, since a
 * genuine callback always starts the workflow.
 */
async function readFullJob(
	context: IWebhookFunctions,
	service: JobService,
	event: WebhookEvent,
	credential: ICredentialDataDecryptedObject,
): Promise<JobItem> {
	const called = toJobItem(event.job, event, service);
	try {
		const provider = await service.connect(context, {
			maxThrottledMs: MAX_THROTTLED_MS,
			credential,
		});
		const [job] = await retryingRead(provider)([event.job.id]);
		return job ? toJobItem(job, event, service) : called;
	} catch (error) {
		logWebhookError(context, `A job could not be read from ${service.info.name}`, error);
		const fetchFailed =
			error instanceof UserError ? error.message : `${service.info.name} could not be asked`;
		return { job: event.job, item: { json: { ...called.item.json, fetchFailed } } };
	}
}
