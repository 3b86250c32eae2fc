import { type CheckedApi, keylessRequest, nobodyAnswersError, requireOwnApi } from './baseUrlCheck';
import { UserError } from './errors';

type KeylessRequest = NonNullable<ReturnType<typeof keylessRequest>>;

/** What n8n's request helper returns for a request that wants the full response. */
interface FullResponse {
	statusCode: number;
	headers: Record<string, unknown>;
	body: unknown;
}

/**
 * Asks the host of a credential's base URL without the key, unless it is the provider's own.
 *
 * @param httpRequest n8n's request helper
 * @param credential the values in the credential
 * @throws {UserError} when the host is certainly not the provider's, or nobody answers
 */
export async function checkBaseUrl(
	httpRequest: (request: KeylessRequest) => Promise<FullResponse>,
	credential: Record<string, unknown>,
	api: CheckedApi,
): Promise<void> {
	const request = keylessRequest(credential, api);
	if (!request) return;
	const { statusCode, headers, body } = await httpRequest(request).catch((error: unknown) => {
		throw nobodyAnswersError(error, request.baseURL, api);
	});
	requireOwnApi({ status: statusCode, headers, body }, request.baseURL, api);
}

/**
 * Throws an error with its advice in its message: of a credential's failed test n8n shows nothing
 * else.
 */
export function sayAll(error: unknown): never {
	if (!(error instanceof UserError)) throw error;
	const { message, advice, errorReason } = error;
	throw new UserError(`${message}. ${advice}`, '', errorReason);
}
