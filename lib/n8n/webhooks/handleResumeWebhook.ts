import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import type { WebhookEvent } from '../../jobs/provider';
import { hasWaitEnded } from '../jobs/waitDeadline';
import type { JobService } from '../platform/service';
import { Claims } from './claims';
import { logWebhookError } from './logWebhookError';
import { readUntilFinished } from './readUntilFinished';
import { resumedItems } from './resumedItems';
import { mayBeFinished, saysFinished } from './saysFinished';
import { readSuspendedNode, type SuspendedNode, type Suspension } from './suspendedNode';
import { verifyIfPossible } from './verifyCall';
import { respond, respondNotNow } from './webhookResponse';

/** How long to keep trying in ms while the provider rejects requests. It calls again later. */
const MAX_THROTTLED_MS = 5000;

/**
 * The nodes that were resumed. If several jobs finish together, all their calls find the node
 * suspended: n8n 2.x accepts the first and responds to the others with HTTP 500, n8n 1.x runs the
 * following nodes once for each. A node does not wait again for jobs that are finished, so this
 * need not end.
 */
const resumed = new Claims(1000);

/**
 * Handles a call to a suspended node. The payload is only a signal: a forged call is turned away,
 * and the status of the jobs is re-read from the provider with the key. The node stays suspended
 * until every job is finished, and then outputs an item for each.
 *
 * The response is 200 only if nothing is lost should the provider not call again: the execution is
 * resumed, or other jobs are not finished, whose calls are still to come. It never throws, since n8n
 * would then continue with an empty item.
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
		return respondNotNow(context);
	}
}

async function resumeWhenFinished(
	context: IWebhookFunctions,
	service: JobService,
	suspension: Suspension,
): Promise<IWebhookResponseData> {
	const calledAt = Date.now();
	// Read only once, since that takes n8n as long as the rest of the call.
	const credential = await context.getCredentials(service.credentialType);
	const call = await verifyIfPossible(context, service, credential);
	if ('refused' in call) return call.refused;
	const { event } = call;
	if (event && !mayBeFinished(event)) return respond(context, 200, 'Nothing to do.');

	const node = readSuspendedNode(context, suspension);
	const isForeign = event && !node.records.some(({ job }) => job.id === event.job.id);
	if (isForeign) return respondToForeign(context, event);

	const provider = await service.connect(context, { maxThrottledMs: MAX_THROTTLED_MS, credential });
	const finished = await readUntilFinished(node.records, provider, event);
	if (finished === 'none' && event && saysFinished(event)) {
		return respond(context, 503, 'This job is not finished yet. Call again later.');
	}
	if (finished !== 'all') return respond(context, 200, 'Not all jobs are finished.');
	if (hasWaitEnded(context, calledAt, Date.now())) {
		return respond(context, 503, 'The wait is ending by itself. Call again later.');
	}
	return await resumeOnce(context, service, node);
}

async function resumeOnce(
	context: IWebhookFunctions,
	service: JobService,
	node: SuspendedNode,
): Promise<IWebhookResponseData> {
	const claim = resumed.claim(context, node.wait);
	if (claim === 'done') return respond(context, 200, 'Already resumed.');
	if (claim === 'inProgress') {
		return respond(context, 503, 'The workflow is being resumed. Call again later.');
	}
	return { workflowData: [await resumedItems(context, service, node)] };
}

/** Another node of the execution may wait for the job later, after it has read an old status. */
function respondToForeign(context: IWebhookFunctions, event: WebhookEvent): IWebhookResponseData {
	return saysFinished(event)
		? respond(context, 503, 'Nothing waits for this job now. Call again later.')
		: respond(context, 200, 'Nothing to do.');
}
