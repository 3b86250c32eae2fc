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
import type { ReceivedWebhook, WebhookEvent } from '../../jobs/provider';
import type { JobService } from '../platform/service';
import { respond } from './webhookResponse';

/** HTTP statuses of the response to a call that can't be trusted. */
const STATUSES: Record<VerificationFailure, number> = { malformed: 400, forged: 401, stale: 200 };

/** A genuine call; or that it can't be trusted, and what the node returns to n8n then. */
export type VerifiedCall = { event: WebhookEvent } | { refused: IWebhookResponseData };

/**
 * Verifies a webhook call. The response to one that can't be trusted is sent at once.
 *
 * @param credential the values of the node's credential
 * @param maxAgeMs older calls are refused as stale; in ms, no limit if omitted
 * @throws {ValidationError} when the credential lacks what verification needs
 * @throws {UserError} when the provider has to be asked for the secret, and can't be
 */
export async function verifyCall(
	context: IWebhookFunctions,
	service: JobService,
	credential: ICredentialDataDecryptedObject,
	maxAgeMs?: number,
): Promise<VerifiedCall> {
	const call = receivedWebhook(context, maxAgeMs);
	return await verify(context, service, credential, call).then(
		(event) => ({ event }),
		(error: unknown) => ({ refused: refuse(context, error) }),
	);
}

/**
 * Verifies a webhook call like {@link verifyCall}, unless the credential lacks what that needs: then
 * a call may be genuine, and there is no event.
 */
export async function verifyIfPossible(
	...call: Parameters<typeof verifyCall>
): Promise<VerifiedCall | { event: undefined }> {
	return await verifyCall(...call).catch(withoutEvent);
}

/** A call that does not match the secret is tried with a new one, see `WebhookSecret`. */
async function verify(
	context: IWebhookFunctions,
	{ webhookSecret, verifyWebhook }: JobService,
	credential: ICredentialDataDecryptedObject,
	call: Omit<ReceivedWebhook, 'secret'>,
): Promise<WebhookEvent> {
	if (!webhookSecret) return verifyWebhook({ ...call, secret: credential });
	const kept = await webhookSecret.get(context, credential);
	const verifyWithKept = async () => verifyWebhook({ ...call, secret: kept });
	return await verifyWithKept().catch(async (error: unknown) => {
		const secret = isForged(error) ? await webhookSecret.renew(context, credential) : undefined;
		if (!secret) throw error;
		return verifyWebhook({ ...call, secret });
	});
}

function isForged(error: unknown): boolean {
	return error instanceof WebhookVerificationError && error.reason === 'forged';
}

/** Passes on errors that say nothing about the credential. */
function withoutEvent(error: unknown): { event: undefined } {
	if (error instanceof ValidationError) return { event: undefined };
	throw error;
}

/** Passes on errors that say nothing about the call. */
function refuse(context: IWebhookFunctions, error: unknown): IWebhookResponseData {
	if (error instanceof WebhookVerificationError) {
		// Genuine, but answered as if all were well: if the clock is wrong, nothing else tells of it.
		if (error.reason === 'stale') context.logger.warn(`${error.message}. ${error.advice}`);
		return respond(context, STATUSES[error.reason], error.message);
	}
	throw error;
}

/** Returns a webhook call in the form that a provider verifies, but for the secret. */
function receivedWebhook(
	context: IWebhookFunctions,
	maxAgeMs?: number,
): Omit<ReceivedWebhook, 'secret'> {
	const { rawBody } = context.getRequestObject() as { rawBody?: unknown };
	return {
		headers: context.getHeaderData() as Record<string, unknown>,
		rawBody: Buffer.isBuffer(rawBody) ? rawBody : undefined,
		body: context.getBodyData(),
		now: Date.now(),
		maxAgeMs,
	};
}
