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

/** A genuine call, or what the node returns to n8n for any other. */
export type VerifiedCall =
	| { event: WebhookEvent; credential: ICredentialDataDecryptedObject }
	| { refused: IWebhookResponseData };

/** HTTP statuses of the response to a call that can't be trusted. */
const STATUSES: Record<VerificationFailure, number> = { malformed: 400, forged: 401, stale: 200 };

/**
 * Reads the node's credential and verifies a call with it. The response to a call that can't be
 * trusted is sent at once: 503 while the credential can't be used, so that the provider calls again
 * later.
 *
 * @param maxAgeMs older calls are refused as stale; in ms
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
