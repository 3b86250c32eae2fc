import { createHmac } from 'crypto';

import type { Call } from '../webhookReceiver';

/** The signature of a call as WaveSpeed documents it, made without code of the sandbox. */
export function expectedSignature({ headers, text }: Call, secret: string): string {
	const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${text}`;
	const key = secret.slice('whsec_'.length);
	return `v3,${createHmac('sha256', key).update(signed).digest('hex')}`;
}

/** What a call is signed with. */
export function signatureOf({ headers }: Call): unknown {
	return headers['webhook-signature'];
}
