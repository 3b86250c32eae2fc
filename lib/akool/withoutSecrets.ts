import { textOf } from '../core/coerce';
import { withoutWrapping } from '../core/credentialValues';
import type { HttpResponse } from '../core/httpResponse';
import { withoutValues } from '../core/withoutValues';

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
 * Returns what an API sent with the credential's own secrets hidden, see {@link withoutValues}. The
 * client ID is kept: an account's own ID may be the same, and stand in the addresses of its results.
 *
 * @param credential the values in the credential
 */
export function withoutSecrets<T>(value: T, { apiKey, accessToken }: Record<string, unknown>): T {
	return withoutValues(value, [withoutWrapping(apiKey), textOf(accessToken) ?? '']);
}
