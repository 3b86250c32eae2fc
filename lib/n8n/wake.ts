import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { CallbackFault } from '../akool/faults';
import { verifyCallback, type Callback } from '../akool/verifyCallback';
import { AKOOL_CREDENTIAL, connectToAkool } from './akoolConnection';
import { akoolJobs, type AkoolJobs } from './akoolJobs';
import { finishedJobs } from './finishedJobs';
import { ItemResults } from './itemResults';
import { ItemFailure, toNodeError } from './nodeErrors';
import { awaitedJobs, settleJobs, type AwaitedJob, type ShowJob } from './settleJobs';
import { answerCaller } from './webhookAnswer';

/** How long to put up with Akool refusing to be asked, in ms. It calls again. */
const PATIENCE_MS = 5000;

/** What a sleeping node waits for. */
export interface Sleep {
	/** The IDs an input item asks for; throws an InputFault for bad ones. */
	readIds(itemIndex: number): string[];
	/** Makes what to put out for a completed job. */
	show(jobs: AkoolJobs): ShowJob;
}

/**
 * Takes a call to a sleeping node. It only wakes the node: a forged or foreign one is turned away,
 * and what became of the jobs is read from Akool with the key. The node sleeps on until every job
 * is finished, and then puts out an item for each.
 *
 * A node that stops at errors fails the workflow when a job failed; n8n then keeps none of the
 * workflow's earlier data. The caller is always answered first, so that it does not call again.
 *
 * @throws {NodeApiError} after the caller was answered, when a job failed and the node stops
 */
export async function wake(
	context: IWebhookFunctions,
	{ readIds, show }: Sleep,
): Promise<IWebhookResponseData> {
	const { onError = 'stopWorkflow', continueOnFail = false } = context.getNode();
	const itemCount = Number(context.evaluateExpression('{{ $input.all().length }}', 0));
	const results = new ItemResults(itemCount, onError === 'stopWorkflow' && !continueOnFail);
	const awaited = awaitedJobs(results.readEach(readIds));
	const refusal = await refusedCall(context, awaited);
	if (refusal) return refusal;
	try {
		const connection = await connectToAkool(context, PATIENCE_MS);
		const jobs = akoolJobs(connection);
		const ends = await finishedJobs(awaited, jobs, connection);
		if (!ends) return answerCaller(context, 200, 'Not all jobs are finished.');
		settleJobs(awaited, ends, results, show(jobs), 0);
	} catch (error) {
		if (!(error instanceof ItemFailure)) {
			return answerCaller(context, 503, 'Akool can not be asked now. Call again later.');
		}
		answerCaller(context, 200, 'All jobs are finished.');
		throw toNodeError(context.getNode(), error.fault, error.itemIndex);
	}
	return {
		...answerCaller(context, 200, 'All jobs are finished.'),
		workflowData: [results.all()],
	};
}

/** Answers a call that can't mean anything to this node; undefined for one that can. */
async function refusedCall(
	context: IWebhookFunctions,
	awaited: AwaitedJob[],
): Promise<IWebhookResponseData | undefined> {
	const { clientId, apiKey } = await context.getCredentials(AKOOL_CREDENTIAL);
	// Without a client ID nothing can be checked; the truth is read from Akool in any case.
	if (!clientId) return undefined;
	const callback = verified({ body: context.getBodyData(), clientId, apiKey, now: Date.now() });
	if (callback instanceof CallbackFault) {
		const status = callback.reason === 'malformed' ? 400 : 401;
		return answerCaller(context, status, callback.message);
	}
	const { job } = callback ?? {};
	const isOurs = !job || awaited.some(([, { _id }]) => _id === job._id);
	if (isOurs && job?.status !== 'processing' && job?.status !== 'queued') return undefined;
	return answerCaller(context, 200, 'Nothing to do.');
}

/** Undefined where the credential is none that callbacks could be checked with. */
function verified(
	received: Parameters<typeof verifyCallback>[0],
): Callback | CallbackFault | undefined {
	try {
		return verifyCallback(received);
	} catch (fault) {
		return fault instanceof CallbackFault ? fault : undefined;
	}
}
