import type {
	ICredentialDataDecryptedObject,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import {
	ValidationError,
	type VerificationFailure,
	WebhookVerificationError,
} from '../../core/errors';
import type { WebhookEvent } from '../../jobs/provider';
import type { JobService } from '../platform/service';
import { logWebhookError, receivedWebhook, respond } from './webhookCall';

/** A call that can be trusted, or what to give back to n8n for one that can't. */
export type VerifiedCall =
	| { event: WebhookEvent; credential: ICredentialDataDecryptedObject }
	| { refused: IWebhookResponseData };

/** HTTP statuses of the response to a call that can't be trusted. */
const STATUSES: Record<VerificationFailure, number> = { malformed: 400, forged: 401, stale: 200 };

/**
 * Reads the node's credential and verifies a call with it. A call that can't be trusted is
 * responded to at once: 503 while the credential can't be used, so that the provider calls again
 * later.
 *
 * @param maxAgeMs older calls are refused as stale
 */
export async function readGenuineCall(
	context: IWebhookFunctions,
	service: JobService,
	maxAgeMs: number,
): Promise<VerifiedCall> {
	try {
		const credential = await sharedCredential(context, service.credentialType);
		const event = service.verifyWebhook(receivedWebhook(context, credential, maxAgeMs));
		return { event, credential };
	} catch (error) {
		if (error instanceof WebhookVerificationError) {
			return { refused: respond(context, STATUSES[error.reason], error.message) };
		}
		logWebhookError(context, `A callback from ${service.info.name} could not be verified`, error);
		const isCredential = error instanceof ValidationError;
		const message = isCredential ? error.message : 'Callbacks can not be read now.';
		return { refused: respond(context, 503, message) };
	}
}

/** Readings that are under way, by node and credential. */
const underWay = new Map<string, Promise<ICredentialDataDecryptedObject>>();

/**
 * Reads a node's credential, once for all calls that ask at the same time: n8n sets up an engine for
 * expressions at each reading (from 2.x on), which takes longer than all the rest of a call. Nothing
 * is kept when the reading has ended.
 *
 * @param credentialType the name of the credential type
 * @throws when the node has no credential
 */
export async function sharedCredential(
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
