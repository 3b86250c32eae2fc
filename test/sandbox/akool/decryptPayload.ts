import { createDecipheriv } from 'crypto';

import type { Answer } from '../answer';
import type { Call } from '../webhookReceiver';

/** A callback's payload, decrypted as Akool documents it, without code of the sandbox. */
export function decryptPayload(
	{ body }: Pick<Call, 'body'>,
	{ apiKey, clientId }: { apiKey: string; clientId: string },
): Answer {
	const cipher = createDecipheriv('aes-256-cbc', apiKey, clientId.slice(0, 16));
	return JSON.parse(cipher.update(body.dataEncrypt, 'base64', 'utf8') + cipher.final('utf8'));
}
