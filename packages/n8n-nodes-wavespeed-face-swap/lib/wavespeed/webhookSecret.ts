import { isJsonObject, textOf } from '../../../../lib/core/coerce';

/**
 * Reads the secret by which webhook calls are signed.
 *
 * @param data `data` of the response, which is an object with the secret or the secret itself
 * @returns undefined if there is none
 */
export function readWebhookSecret(data: unknown): string | undefined {
	return textOf(isJsonObject(data) ? data.secret : data);
}
