import { createCipheriv, createHash } from 'crypto';

/** The Akool account for which callbacks are made. */
export interface Account {
	clientId: string;
	apiKey: string;
}

/** What Akool posts. */
export interface CallbackBody {
	signature: string;
	timestamp: number | string;
	nonce: number | string;
	dataEncrypt: string;
}

/** An account that does not exist. */
export const account: Account = {
	clientId: 'wobtjJBhr4tjdV67HCgiTQ==',
	apiKey: 'JTTk836JL3RNJMDOmcus/q/Q6MeptHOA',
};

/** When the callbacks of {@link makeCallback} are signed, in ms. */
export const SIGNED_AT = 1710757981609;

/**
 * A callback as Akool makes it, written from the prose of Akool's page and not from lib/.
 *
 * @param content what to encrypt: an object becomes JSON
 * @param by the account whose key signs and encrypts
 * @param changes parts that are replaced; the signature is made over them, unless it is one of them
 * @returns the body that Akool would post
 */
export function makeCallback(
	content: object | string | Buffer,
	{ clientId, apiKey }: Account = account,
	changes: Partial<CallbackBody> = {},
): CallbackBody {
	const isText = typeof content === 'string' || Buffer.isBuffer(content);
	const plain = Buffer.from(isText ? (content as string) : JSON.stringify(content));
	const padding = 16 - (plain.length % 16);
	return signed(
		{
			timestamp: SIGNED_AT,
			nonce: '1529',
			dataEncrypt: encrypted(Buffer.concat([plain, Buffer.alloc(padding, padding)]), {
				clientId,
				apiKey,
			}),
			...changes,
		},
		clientId,
	);
}

/**
 * Encrypts as Akool does, without adding a padding.
 *
 * @param blocks whole blocks of 16 bytes
 * @returns base64
 */
export function encrypted(blocks: Buffer, { clientId, apiKey }: Account): string {
	const iv = Buffer.concat([Buffer.from(clientId), Buffer.alloc(16)]).subarray(0, 16);
	const cipher = createCipheriv(`aes-${Buffer.byteLength(apiKey) * 8}-cbc`, apiKey, iv);
	return cipher.setAutoPadding(false).update(blocks).toString('base64');
}

function signed(
	parts: Omit<CallbackBody, 'signature'> & { signature?: string },
	clientId: string,
): CallbackBody {
	const { timestamp, nonce, dataEncrypt } = parts;
	const texts = [clientId, `${timestamp}`, `${nonce}`, dataEncrypt];
	texts.sort((a, b) => (a < b ? -1 : 1));
	const sha1 = createHash('sha1');
	for (const text of texts) sha1.update(text, 'utf8');
	return { signature: sha1.digest('hex'), ...parts };
}
