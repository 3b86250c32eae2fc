import { createHmac } from 'crypto';
import { WebhookVerificationError } from '../../../lib/core/errors';
import {
	type SignedCall,
	verifySignature,
} from '../../../packages/n8n-nodes-wavespeed-face-swap/lib/wavespeed/webhookSignature';
import vector from '../../vectors/wavespeed-callback.json';

/** The time at which the call of the vector was signed, in ms. */
export const SIGNED_AT = Number(vector.timestamp) * 1000;

/** The call of the vector. */
export const CALL: SignedCall = {
	headers: {
		'webhook-id': vector.id,
		'webhook-timestamp': vector.timestamp,
		'webhook-signature': vector.signature,
	},
	rawBody: Buffer.from(vector.rawBody),
	secret: vector.secret,
	now: SIGNED_AT,
};

/** The call of the vector with some headers replaced. */
export const withHeaders = (headers: Record<string, unknown>): SignedCall => ({
	...CALL,
	headers: { ...CALL.headers, ...headers },
});

/** Signs a body as WaveSpeed does, `key` being the secret without its prefix. */
export const sign = (body: string, key: string, id = vector.id, timestamp = vector.timestamp) =>
	`v3,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('hex')}`;

/** Why a call can't be trusted; undefined if it can. */
export function refusalOf(call: SignedCall): string | undefined {
	try {
		verifySignature(call);
		return undefined;
	} catch (error) {
		if (error instanceof WebhookVerificationError) return error.reason;
		throw error;
	}
}
