import { isJsonObject, textOf } from '../../../../lib/core/coerce';

/** What secrets begin with; it is no part of the key. */
const SECRET_PREFIX = 'whsec_';

/**
 * Reads the secret by which webhook calls are signed.
 *
 * @param data `data` of the response, which is an object with the secret or the secret itself
 * @returns undefined if there is none
 */
export function readWebhookSecret(data: unknown): string | undefined {
	const secret = textOf(isJsonObject(data) ? data.secret : data);
	// With an empty secret anybody could sign.
	return secret === SECRET_PREFIX ? undefined : secret;
}
