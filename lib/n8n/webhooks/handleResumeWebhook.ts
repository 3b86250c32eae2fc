import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { stableHash } from '../../core/stableHash';
import type { JobStatus } from '../../jobs/job';
import { Downloads } from '../downloads/downloads';
import { ItemOutputs } from '../items/itemOutputs';
import { addAsItems, addOutcomes, downloadIfCompleted, type ToItem } from '../jobs/addOutcomes';
import { readOutcomes } from '../jobs/readOutcomes';
import { type JobRecord, recordsOfIds } from '../jobs/records';
import { waitDeadlineSignal } from '../jobs/waitDeadline';
import type { JobService } from '../platform/service';
import { claimResume, whileResuming } from './resumeGuard';
import { logWebhookError, respond, verifyCall } from './webhookCall';

/** How long to keep trying in ms while the provider rejects requests. It calls again later. */
const MAX_THROTTLED_MS = 5000;

/** The statuses in a callback after which it is worth reading the jobs. */
const MAY_BE_FINISHED: JobStatus[] = ['completed', 'failed', 'unknown'];

/** What a suspended node waits for, and how to output it. */
export interface Suspension {
	/** Reads the job IDs of an input item; throws a ValidationError for invalid ones. */
	readIds(itemIndex: number): string[];
	/** Makes the output JSON of a job. */
	toItem: ToItem;
	/** Reads the binary field for the files of all results; undefined for no files. */
	readOutputField(): string | undefined;
}

/**
 * Handles a call to a suspended node. The payload is only a signal: a call that is forged, or about
 * another job, is turned away, and the status of the jobs is re-read from the provider with the
 * key. The node stays suspended until every job is finished, and then outputs an item for each.
 *
 * A failed job becomes an error item, according to the node's "On Error" setting. If that is to
 * stop, the job is output as an item with the status `failed`, since n8n can't stop an execution
 * here (after an error it continues with an empty item). For the same reason this never throws.
 */
export async function handleResumeWebhook(
	context: IWebhookFunctions,
	service: JobService,
	suspension: Suspension,
): Promise<IWebhookResponseData> {
	try {
		return await resumeWhenFinished(context, service, suspension);
	} catch (error) {
		logWebhookError(context, `A callback from ${service.info.name} could not be handled`, error);
		return respond(context, 503, `${service.info.name} can not be asked now. Call again later.`);
	}
}

async function resumeWhenFinished(
	context: IWebhookFunctions,
	service: JobService,
	{ readIds, toItem, readOutputField }: Suspension,
): Promise<IWebhookResponseData> {
	// Read only once, since that takes n8n as long as the rest of the call.
	const credential = await context.getCredentials(service.credentialType);
	const call = verifyCall(context, service, credential);
	if ('refused' in call) return call.refused;
	// Without an event the credential lacks what verification needs. The status is read anyway.
	const event = 'event' in call ? call.event : undefined;
	if (event && !MAY_BE_FINISHED.includes(event.job.status)) return nothingToDo(context);

	const outputs = new ItemOutputs(inputCount(context), false);
	const records = outputs.readEach((index) => recordsOfIds(index, readIds(index))).flat();
	const isForeign = event && !records.some(({ job }) => job.id === event.job.id);
	if (isForeign) return nothingToDo(context);

	const provider = await service.connect(context, { maxThrottledMs: MAX_THROTTLED_MS, credential });
	if (!(await readOutcomes(records, provider))) {
		return respond(context, 200, 'Not all jobs are finished.');
	}
	const ids = records.map(({ index, job }) => [index, job.id]);
	const wait = stableHash([context.getExecutionId(), ids]);
	if (!claimResume(wait, Date.now())) return respond(context, 200, 'Already awake.');

	const outputField = readOutputField();
	const withFields = records.map((record) => ({ ...record, outputField }));
	const add = stopsAtErrors(context) ? addAsItems : addOutcomes;
	await whileResuming(wait, async () => {
		// The provider waits for the response meanwhile. If it calls again, the node is resumed by
		// then.
		const downloads = startDownloads(context, service, withFields);
		try {
			await add(withFields, { outputs, info: service.info }, toItem);
		} finally {
			await downloads.stop();
		}
	});
	return { workflowData: [outputs.all()] };
}

function startDownloads(
	context: IWebhookFunctions,
	{ info }: JobService,
	records: JobRecord[],
): Downloads {
	const deadline = waitDeadlineSignal(context, Date.now());
	const downloads = new Downloads(context, info, { fileCount: records.length, deadline });
	records.forEach((record) => downloadIfCompleted(record, downloads));
	return downloads;
}

function inputCount(context: IWebhookFunctions): number {
	return Number(context.evaluateExpression('{{ $input.all().length }}', 0));
}

function stopsAtErrors(context: IWebhookFunctions): boolean {
	const { onError = 'stopWorkflow', continueOnFail = false } = context.getNode();
	return onError === 'stopWorkflow' && !continueOnFail;
}

function nothingToDo(context: IWebhookFunctions): IWebhookResponseData {
	return respond(context, 200, 'Nothing to do.');
}
