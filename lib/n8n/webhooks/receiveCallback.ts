import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	INodeExecutionData,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { WebhookVerificationError, UserError, ValidationError } from '../../core/errors';
import type { JobRecord, JobStatus } from '../../akool/akoolJob';
import { definedOnly } from '../../core/coerce';
import { verifyCallback, type Callback } from '../../akool/verifyCallback';
import { openAkoolClient } from '../../akool-n8n/akoolClient';
import { akoolProvider } from '../../akool-n8n/akoolProvider';
import { withDownload } from '../downloads/downloadResult';
import { isFirstDelivery } from './callbackDeduplication';
import { sharedCredential } from './sharedCredential';
import { respond } from './webhookResponse';

/** Which callbacks start the workflow, and with what. */
export interface CallbackFilter {
	statuses: JobStatus[];
	/** Akool's words for kinds of jobs; empty for all. */
	types: string[];
	/** Older callbacks are ignored; in ms. */
	maxAgeMs: number;
	/** Whether to read the whole record from Akool. */
	fetchResult: boolean;
	/** The field for the result's file; undefined for none. */
	outputField?: string;
}

/** What the workflow starts with. */
interface JobItem extends JobRecord {
	/** The kind of job in Akool's words. */
	jobType?: string;
	/** Why the whole record could not be read from Akool. */
	fetchFailed?: string;
}

/** How long to put up with Akool refusing to be asked, in ms. */
const PATIENCE_MS = 10_000;

/**
 * Takes a call to the trigger, and starts the workflow with a job item when it is a genuine
 * callback that is wished for and was not seen before.
 *
 * What is rubbish is answered 400, a forgery 401, what is understood but not wished for 200, all at
 * once. Only while the credential can't be used for callbacks is the answer 503, so that Akool
 * calls again later. It never throws.
 */
export async function receiveCallback(
	context: IWebhookFunctions,
	wishes: CallbackFilter,
): Promise<IWebhookResponseData> {
	const call = await genuine(context, wishes.maxAgeMs);
	if ('refused' in call) return call.refused;
	const { callback, credential } = call;
	const { job, type } = callback;
	if (!wishes.statuses.includes(job.status)) return respond(context, 200, 'Not asked for.');
	if (wishes.types.length > 0 && !wishes.types.includes(type ?? '')) {
		return respond(context, 200, 'Not asked for.');
	}
	// While a person tries the workflow out, the same callback may come again on purpose.
	if (context.getMode() !== 'manual' && !isFirstDelivery(context, `${job._id} ${job.status}`)) {
		return respond(context, 200, 'Seen before.');
	}
	const item = definedOnly<JobItem>({ ...job, jobType: type });
	if (!wishes.fetchResult && wishes.outputField === undefined) {
		return { workflowData: [[{ json: { ...item } }]] };
	}
	// Reading takes its time, and Akool must not wait for it.
	const answered = respond(context, 200, 'Received.');
	const whole = wishes.fetchResult ? await fullRecord(context, item, credential) : item;
	return { ...answered, workflowData: [[await withFile(context, whole, wishes)]] };
}

/** Reads the credential, and with it the callback. */
async function genuine(
	context: IWebhookFunctions,
	maxAgeMs: number,
): Promise<
	| { callback: Callback; credential: ICredentialDataDecryptedObject }
	| { refused: IWebhookResponseData }
> {
	try {
		const credential = await sharedCredential(context);
		const { clientId, apiKey } = credential;
		const body = context.getBodyData();
		const callback = verifyCallback({ body, clientId, apiKey, now: Date.now(), maxAgeMs });
		return { callback, credential };
	} catch (fault) {
		const [status, message] = answerTo(fault);
		return { refused: respond(context, status, message) };
	}
}

/** HTTP status and words for a callback that is not taken. */
function answerTo(fault: unknown): [status: number, message: string] {
	if (!(fault instanceof WebhookVerificationError)) {
		return [
			503,
			fault instanceof ValidationError ? fault.message : 'Callbacks can not be read now.',
		];
	}
	const statuses = { malformed: 400, forged: 401, stale: 200 };
	return [statuses[fault.reason], fault.message];
}

async function withFile(
	context: IWebhookFunctions,
	job: JobItem,
	{ outputField }: CallbackFilter,
): Promise<INodeExecutionData> {
	const json: IDataObject = { ...job };
	if (outputField === undefined) return { json };
	return await withDownload(context, { json }, job, outputField);
}

/**
 * Akool's record of a job, with nothing of the callback but the kind of job. The callback's own
 * words where Akool lists no such job (it lists swaps only), or can't be asked: a genuine callback is
 * passed on in any case.
 */
async function fullRecord(
	context: IWebhookFunctions,
	item: JobItem,
	credential: ICredentialDataDecryptedObject,
): Promise<JobItem> {
	try {
		const connection = await openAkoolClient(context, PATIENCE_MS, credential);
		const [record] = await akoolProvider(connection).readPatiently([item._id]);
		return record ? definedOnly({ ...record, jobType: item.jobType }) : item;
	} catch (fault) {
		const fetchFailed = fault instanceof UserError ? fault.message : 'Akool could not be asked';
		return { ...item, fetchFailed };
	}
}
