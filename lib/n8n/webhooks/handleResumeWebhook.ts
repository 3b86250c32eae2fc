import type {
	ICredentialDataDecryptedObject,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { WebhookVerificationError } from '../../core/errors';
import { stableHash } from '../../core/stableHash';
import type { JobStatus } from '../../akool/akoolJob';
import { verifyCallback, type Callback } from '../../akool/verifyCallback';
import { AKOOL_CREDENTIAL, openAkoolClient } from '../../akool-n8n/akoolClient';
import { akoolProvider, type AkoolProvider } from '../../akool-n8n/akoolProvider';
import { downloadResults } from '../downloads/downloadResults';
import { readOutcomes } from '../jobs/readOutcomes';
import { ItemOutputs } from '../items/itemOutputs';
import { awaitedJobs, addOutcomes, type JobOutcomes, type ShowJob } from '../jobs/addOutcomes';
import { waitDeadlineSignal } from './waitDeadline';
import { isFirstToResume, whileResuming } from './resumeGuard';
import { respond } from './webhookResponse';

/** How long to put up with Akool refusing to be asked, in ms. It calls again. */
const PATIENCE_MS = 5000;

/** What a job's callback has to say so that it is worth a look at Akool. */
const MAY_WAKE: JobStatus[] = ['completed', 'failed', 'unknown'];

/** What a sleeping node waits for. */
export interface Suspension {
	/** The IDs an input item asks for; throws an ValidationError for bad ones. */
	readIds(itemIndex: number): string[];
	/** Makes what to put out for a completed job. */
	show(jobs: AkoolProvider): ShowJob;
	/** Reads the field for the results' files, one for all; undefined for none. */
	readOutputField(): string | undefined;
}

/**
 * Takes a call to a sleeping node. It only wakes the node: a forged or foreign one is turned away,
 * and what became of the jobs is read from Akool with the key. The node sleeps on until every job
 * is finished, and then puts out an item for each.
 *
 * A failed job is an error item, as the node's "On Error" setting says, except where that is to
 * stop: n8n can't stop an execution here (after an error it goes on with an empty item), so the
 * job comes out as a record that says failed. It never throws, for the same reason.
 */
export async function handleResumeWebhook(
	context: IWebhookFunctions,
	{ readIds, show, readOutputField }: Suspension,
): Promise<IWebhookResponseData> {
	try {
		// Each reading takes n8n as long as all the rest, so there is one only.
		const credential = await context.getCredentials(AKOOL_CREDENTIAL);
		const callback = checked(context.getBodyData(), credential);
		if (callback instanceof WebhookVerificationError) {
			return respond(context, callback.reason === 'malformed' ? 400 : 401, callback.message);
		}
		if (callback && !MAY_WAKE.includes(callback.job.status)) return nothingToDo(context);

		const itemCount = Number(context.evaluateExpression('{{ $input.all().length }}', 0));
		const results = new ItemOutputs(itemCount, false);
		const awaited = awaitedJobs(results.readEach(readIds));
		const isForeign = callback && !awaited.some(([, { _id }]) => _id === callback.job._id);
		if (isForeign) return nothingToDo(context);

		const connection = await openAkoolClient(context, PATIENCE_MS, credential);
		const jobs = akoolProvider(connection);
		const ends = await readOutcomes(awaited, jobs);
		if (!ends) return respond(context, 200, 'Not all jobs are finished.');
		const sleep = stableHash([context.getExecutionId(), awaited]);
		if (!isFirstToResume(sleep, Date.now())) return respond(context, 200, 'Already awake.');
		const shown = stopsAtErrors(context) ? asRecords(ends) : ends;
		addOutcomes(awaited, shown, results, show(jobs), 0);
		const field = readOutputField();
		if (field !== undefined) {
			const deadline = waitDeadlineSignal(context, Date.now());
			const plan = { fieldFor: () => field, several: awaited.length > 1, deadline };
			// Akool waits meanwhile. When it loses patience it calls again, and finds the node awake.
			await whileResuming(sleep, async () => await downloadResults(context, results, plan));
		}
		return { workflowData: [results.all()] };
	} catch {
		return respond(context, 503, 'Akool can not be asked now. Call again later.');
	}
}

function nothingToDo(context: IWebhookFunctions): IWebhookResponseData {
	return respond(context, 200, 'Nothing to do.');
}

/**
 * Checks a call as far as the credential allows: without a client ID nothing can be checked, and
 * the truth is read from Akool in any case.
 */
function checked(
	body: unknown,
	{ clientId, apiKey }: ICredentialDataDecryptedObject,
): Callback | WebhookVerificationError | undefined {
	if (!clientId) return undefined;
	try {
		return verifyCallback({ body, clientId, apiKey, now: Date.now() });
	} catch (fault) {
		return fault instanceof WebhookVerificationError ? fault : undefined;
	}
}

function stopsAtErrors(context: IWebhookFunctions): boolean {
	const { onError = 'stopWorkflow', continueOnFail = false } = context.getNode();
	return onError === 'stopWorkflow' && !continueOnFail;
}

/** Failed jobs, and those that are gone, put out as they are, like completed ones. */
function asRecords(ends: JobOutcomes): JobOutcomes {
	return new Map(
		[...ends].map(([_id, end]) => [
			_id,
			{ end: 'completed', job: 'job' in end ? end.job : { _id, status: 'unknown' } },
		]),
	);
}
