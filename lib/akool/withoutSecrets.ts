import { textOf } from '../core/coerce';
import type { HttpResponse } from '../core/httpResponse';
import { redactValues } from '../core/redactSecrets';
import { withoutWrapping } from './credentialValues';

/**
 * Returns a response in which the credential's own secrets are hidden, see {@link withoutSecrets}.
 *
 * @param credential the values that the request was sent with
 */
export function withoutCredential(
	response: HttpResponse,
	credential: Record<string, unknown>,
): HttpResponse {
	return { ...response, body: withoutSecrets(response.body, credential) };
}

/**
 * Returns what an API sent with the credential's own secrets hidden: it may quote the key it refuses,
 * or an address that holds it. The client ID is kept: an account's own ID may be the same, and stand
 * in the addresses of its results.
 *
 * @param credential the values in the credential
 */
export function withoutSecrets<T>(value: T, { apiKey, accessToken }: Record<string, unknown>): T {
	const secrets = [withoutWrapping(apiKey), textOf(accessToken) ?? ''];
	const text = JSON.stringify(value) ?? '';
	if (redactValues(text, secrets) === text) return value;
	const redacted = JSON.stringify(value, (_name, part: unknown) =>
		typeof part === 'string' ? redactValues(part, secrets) : part,
	);
	return JSON.parse(redacted) as T;
}
