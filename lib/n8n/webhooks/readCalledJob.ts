import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	INodeExecutionData,
	IWebhookFunctions,
} from 'n8n-workflow';
import { definedOnly } from '../../core/coerce';
import { UserError } from '../../core/errors';
import type { Job } from '../../jobs/job';
import type { WebhookEvent } from '../../jobs/provider';
import { isResultMissing } from '../../jobs/missingResult';
import { retryingRead } from '../../jobs/readJobs';
import type { ToItem } from '../jobs/addOutcomes';
import { lookAgain } from '../platform/lookAgain';
import type { JobService } from '../platform/service';
import { systemClock } from '../platform/systemClock';
import { logWebhookError } from './logWebhookError';
import { withCallbackData } from './withCallbackData';

/** A job, and the item that the workflow starts with. */
export interface JobItem {
	job: Job;
	item: INodeExecutionData;
}

/** How long to keep trying in ms while the provider rejects requests. */
const MAX_THROTTLED_MS = 10_000;

/** Options of {@link toJobItem}. */
export interface JobItemOptions {
	/** Makes the item's JSON if it is not to be simplified. */
	toRawItem?: ToItem;
}

/** Makes the item of a job that a callback is about; `job` may be known from elsewhere. */
export function toJobItem(
	service: JobService,
	{ job: called, jobType }: WebhookEvent,
	{ toRawItem }: JobItemOptions,
	job = called,
): JobItem {
	const json = toRawItem?.(job) ?? definedOnly({ ...service.toItem(job), jobType });
	return { job, item: { json: json as IDataObject } };
}

/**
 * Reads the provider's own record of the job that a callback is about; from the callback come the
 * kind of job, and what the record lacks. A record that does not show yet what the callback says is
 * read again for a moment, also one without a result. If the provider does not list the job or can't be reached, the callback's data is used,
 * since a genuine callback always starts the workflow.
 */
export async function readCalledJob(
	context: IWebhookFunctions,
	service: JobService,
	event: WebhookEvent,
	options: JobItemOptions & { credential: ICredentialDataDecryptedObject },
): Promise<JobItem> {
	let job: Job | undefined;
	try {
		const provider = await service.connect(context, {
			maxThrottledMs: MAX_THROTTLED_MS,
			credential: options.credential,
		});
		const read = retryingRead(provider);
		await lookAgain(async () => {
			const [listed] = await read([event.job.id]);
			job = listed && withCallbackData(listed, event.job);
			const isBehind = !job || provider.judge(job) === 'waiting';
			const isMissing = job !== undefined && isResultMissing(job, systemClock.now());
			return (!isBehind && !isMissing) || provider.judge(event.job) === 'waiting';
		});
		return toJobItem(service, event, options, job);
	} catch (error) {
		logWebhookError(context, `A job could not be read from ${service.info.name}`, error);
		const fetchFailed =
			error instanceof UserError ? error.message : `${service.info.name} can't be reached`;
		const { item } = toJobItem(service, event, options);
		return { job: event.job, item: { json: { ...item.json, fetchFailed } } };
	}
}
