import type {
	ICredentialDataDecryptedObject,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import type { WebhookEvent } from '../../jobs/provider';
import type { JobService } from '../platform/service';
import { logWebhookError, respond, verifyCall } from './webhookCall';

/** A genuine call with the credential it was verified with, or what the node returns to n8n. */
export type GenuineCall =
	| { event: WebhookEvent; credential: ICredentialDataDecryptedObject }
	| { refused: IWebhookResponseData };

/**
 * Reads a trigger's credential and verifies a call with it. The response to a call that can't be
 * trusted is sent at once: 503 while the credential can't be used, so that the provider calls again
 * later.
 *
 * @param maxAgeMs older calls are refused as stale; in ms
 */
export async function readGenuineCall(
	context: IWebhookFunctions,
	service: JobService,
	maxAgeMs: number,
): Promise<GenuineCall> {
	const failed = `A callback from ${service.info.name} could not be verified`;
	try {
		const credential = await sharedCredential(context, service.credentialType);
		const call = verifyCall(context, service, credential, maxAgeMs);
		if ('event' in call) return { event: call.event, credential };
		if ('refused' in call) return call;
		logWebhookError(context, failed, call.unusableCredential);
		return { refused: respond(context, 503, call.unusableCredential.message) };
	} catch (error) {
		logWebhookError(context, failed, error);
		return { refused: respond(context, 503, 'Callbacks can not be read now.') };
	}
}

/** Reads of a credential that are in progress, by node and credential. */
const underWay = new Map<string, Promise<ICredentialDataDecryptedObject>>();

/**
 * Reads a node's credential, once for all simultaneous calls: from n8n 2.x on each read sets up an
 * engine for expressions, which takes longer than the rest of a call. Nothing is kept after the
 * read.
 *
 * @param credentialType the name of the credential type
 * @throws when the node has no credential
 */
async function sharedCredential(
	context: IWebhookFunctions,
	credentialType: string,
): Promise<ICredentialDataDecryptedObject> {
	const { id: workflowId } = context.getWorkflow();
	const { id: nodeId, credentials } = context.getNode();
	const key = JSON.stringify([workflowId, nodeId, credentials?.[credentialType]?.id]);
	const present = underWay.get(key);
	if (present) return await present;
	const reading = context.getCredentials(credentialType);
	underWay.set(key, reading);
	try {
		return await reading;
	} finally {
		underWay.delete(key);
	}
}
