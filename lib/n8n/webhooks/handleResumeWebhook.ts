import type {
	ICredentialDataDecryptedObject,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { CallbackFault } from '../../core/errors';
import { fingerprint } from '../../core/stableHash';
import type { JobStatus } from '../../akool/akoolJob';
import { verifyCallback, type Callback } from '../../akool/verifyCallback';
import { AKOOL_CREDENTIAL, connectToAkool } from '../../akool-n8n/akoolClient';
import { akoolJobs, type AkoolJobs } from '../../akool-n8n/akoolProvider';
import { downloadResults } from '../downloads/downloadResults';
import { finishedJobs } from '../jobs/readOutcomes';
import { ItemResults } from '../items/itemOutputs';
import { awaitedJobs, settleJobs, type JobEnds, type ShowJob } from '../jobs/addOutcomes';
import { sleepEndSignal } from './waitDeadline';
import { isFirstToWake, whileWaking } from './resumeGuard';
import { answerCaller } from './webhookResponse';

/** How long to put up with Akool refusing to be asked, in ms. It calls again. */
const PATIENCE_MS = 5000;

/** What a job's callback has to say so that it is worth a look at Akool. */
const MAY_WAKE: JobStatus[] = ['completed', 'failed', 'unknown'];

/** What a sleeping node waits for. */
export interface Sleep {
	/** The IDs an input item asks for; throws an InputFault for bad ones. */
	readIds(itemIndex: number): string[];
	/** Makes what to put out for a completed job. */
	show(jobs: AkoolJobs): ShowJob;
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
export async function wake(
	context: IWebhookFunctions,
	{ readIds, show, readOutputField }: Sleep,
): Promise<IWebhookResponseData> {
	try {
		// Each reading takes n8n as long as all the rest, so there is one only.
		const credential = await context.getCredentials(AKOOL_CREDENTIAL);
		const callback = checked(context.getBodyData(), credential);
		if (callback instanceof CallbackFault) {
			return answerCaller(context, callback.reason === 'malformed' ? 400 : 401, callback.message);
		}
		if (callback && !MAY_WAKE.includes(callback.job.status)) return nothingToDo(context);

		const itemCount = Number(context.evaluateExpression('{{ $input.all().length }}', 0));
		const results = new ItemResults(itemCount, false);
		const awaited = awaitedJobs(results.readEach(readIds));
		const isForeign = callback && !awaited.some(([, { _id }]) => _id === callback.job._id);
		if (isForeign) return nothingToDo(context);

		const connection = await connectToAkool(context, PATIENCE_MS, credential);
		const jobs = akoolJobs(connection);
		const ends = await finishedJobs(awaited, jobs);
		if (!ends) return answerCaller(context, 200, 'Not all jobs are finished.');
		const sleep = fingerprint([context.getExecutionId(), awaited]);
		if (!isFirstToWake(sleep, Date.now())) return answerCaller(context, 200, 'Already awake.');
		const shown = stopsAtErrors(context) ? asRecords(ends) : ends;
		settleJobs(awaited, shown, results, show(jobs), 0);
		const field = readOutputField();
		if (field !== undefined) {
			const deadline = sleepEndSignal(context, Date.now());
			const plan = { fieldFor: () => field, several: awaited.length > 1, deadline };
			// Akool waits meanwhile. When it loses patience it calls again, and finds the node awake.
			await whileWaking(sleep, async () => await downloadResults(context, results, plan));
		}
		return { workflowData: [results.all()] };
	} catch {
		return answerCaller(context, 503, 'Akool can not be asked now. Call again later.');
	}
}

function nothingToDo(context: IWebhookFunctions): IWebhookResponseData {
	return answerCaller(context, 200, 'Nothing to do.');
}

/**
 * Checks a call as far as the credential allows: without a client ID nothing can be checked, and
 * the truth is read from Akool in any case.
 */
function checked(
	body: unknown,
	{ clientId, apiKey }: ICredentialDataDecryptedObject,
): Callback | CallbackFault | undefined {
	if (!clientId) return undefined;
	try {
		return verifyCallback({ body, clientId, apiKey, now: Date.now() });
	} catch (fault) {
		return fault instanceof CallbackFault ? fault : undefined;
	}
}

function stopsAtErrors(context: IWebhookFunctions): boolean {
	const { onError = 'stopWorkflow', continueOnFail = false } = context.getNode();
	return onError === 'stopWorkflow' && !continueOnFail;
}

/** Failed jobs, and those that are gone, put out as they are, like completed ones. */
function asRecords(ends: JobEnds): JobEnds {
	return new Map(
		[...ends].map(([_id, end]) => [
			_id,
			{ end: 'completed', job: 'job' in end ? end.job : { _id, status: 'unknown' } },
		]),
	);
}
