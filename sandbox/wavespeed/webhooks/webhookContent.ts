import { createHmac, randomBytes } from 'crypto';

import type { CallbackContent } from '../../callbacks/postCallback';

/** What the signature of a call is made with. */
export interface SignedParts {
	/** `webhook-id`. */
	id: string;
	/** `webhook-timestamp`, in s since 1970. */
	timestamp: number | string;
	/** The body, byte for byte as it is sent. */
	body: string;
}

/** How a call differs from a regular one. */
export interface ContentChanges extends Partial<SignedParts> {
	/** Signs with another secret. */
	secret?: string;
	/** Sent instead of the correct signature, version and comma included. */
	signature?: string;
	/** HTTP headers added, or replaced; undefined leaves one out. */
	headers?: Record<string, string | undefined>;
}

/**
 * Signs a call as WaveSpeed does (wavespeed.ai, docs-api/verifying_webhook). The secret without
 * `whsec_` is the key as it is: it is not decoded.
 *
 * @returns the value of `webhook-signature`, e.g. `v3,91a7…`
 */
export function sign({ id, timestamp, body }: SignedParts, secret: string): string {
	const key = secret.replace(/^whsec_/, '');
	const digest = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('hex');
	return `v3,${digest}`;
}

/** A `webhook-id` that says nothing of the prediction. */
export function ownWebhookId(): string {
	return `msg_${randomBytes(16).toString('hex')}`;
}

/**
 * Makes body and headers of a call, signed with the present time.
 *
 * @param call the ID and the body of a regular call
 * @param changes what differs from it
 */
export function webhookContent(
	call: { id: string; body: string },
	secret: string,
	changes: ContentChanges = {},
): CallbackContent {
	// Real time, however far the sandbox's clock was moved, because receivers compare it with theirs.
	const parts = { timestamp: Math.floor(Date.now() / 1000), ...call, ...onlyParts(changes) };
	const headers = {
		'webhook-id': parts.id,
		'webhook-timestamp': String(parts.timestamp),
		'webhook-signature': changes.signature ?? sign(parts, changes.secret ?? secret),
		...changes.headers,
	};
	const sent = Object.entries(headers).filter(([, value]) => value !== undefined);
	return { body: parts.body, headers: Object.fromEntries(sent) as Record<string, string> };
}

function onlyParts({ id, timestamp, body }: ContentChanges): Partial<SignedParts> {
	const parts = Object.entries({ id, timestamp, body });
	return Object.fromEntries(parts.filter(([, value]) => value !== undefined));
}
