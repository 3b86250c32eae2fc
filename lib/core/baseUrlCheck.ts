import { isOwnBaseUrl, type ProviderApi, readBaseUrl } from './credentialValues';
import { type Envelope, envelopeOf } from './envelope';
import { UserError } from './errors';
import type { HttpResponse } from './httpResponse';
import { isRedirect, NO_REDIRECTS, redirectedKeyError } from './redirect';

/** Statuses with which a proxy in front of an API may refuse whoever has no key, or asks too often. */
const NO_KEY_STATUSES = [401, 403, 429];

/** Statuses with which some frameworks respond in JSON to a request that lacks a header. */
const NO_HEADER_STATUSES = [400, 422];

/** A provider's API, whose host is asked without the key first. */
export interface CheckedApi extends ProviderApi {
	/** The path of an endpoint that is read with GET, relative to the base URL. */
	testPath: string;
}

const adviceFor = ({ name, defaultBaseUrl }: ProviderApi) =>
	`Set it to ${defaultBaseUrl}, unless ${name} gave you another address.`;

/**
 * Makes a request that asks the host of the base URL without a key, for n8n's request helper. So a
 * host that is certainly not the provider's does not get the key.
 *
 * @param credential the values in the credential
 * @returns undefined if the base URL is the provider's own
 * @throws {ValidationError} when the base URL is not a web address
 */
export function keylessRequest(credential: Record<string, unknown>, api: CheckedApi) {
	const baseURL = readBaseUrl(credential.baseUrl, api);
	if (isOwnBaseUrl(baseURL, api)) return undefined;
	return {
		method: 'GET' as const,
		baseURL,
		url: api.testPath,
		json: true,
		timeout: 15_000,
		...NO_REDIRECTS,
		ignoreHttpStatusErrors: true,
		returnFullResponse: true,
	};
}

/**
 * Checks what the host of a base URL answers to {@link keylessRequest}. The API names a code in its
 * envelope; a proxy in front of it may refuse whoever has no key.
 *
 * @param baseUrl where the request was sent to
 * @throws {UserError} when the answer certainly does not come from the API, or the server has trouble
 */
export function requireOwnApi(response: HttpResponse, baseUrl: string, api: CheckedApi): void {
	if (isRedirect(response)) {
		throw redirectedKeyError(response, { baseUrl, credential: api.credential });
	}
	const { status, body } = response;
	if (mayBeOwn(status, envelopeOf(body))) return;
	if (status >= 500) {
		throw new UserError(
			`The server at the Base URL ${baseUrl} has trouble (HTTP ${status})`,
			'Check the Base URL, and try again in a few minutes.',
		);
	}
	throw new UserError(
		`What answers at the Base URL ${baseUrl} is not ${api.name}'s API (HTTP ${status})`,
		adviceFor(api),
	);
}

function mayBeOwn(status: number, envelope: Envelope | undefined): boolean {
	const hasCode = status !== 404 && envelope?.code !== undefined;
	const lacksHeader = NO_HEADER_STATUSES.includes(status) && envelope !== undefined;
	return hasCode || lacksHeader || NO_KEY_STATUSES.includes(status);
}

/**
 * The error for a base URL where nobody answers. It does not name the network's code, since n8n would
 * then show its own words for the code instead.
 *
 * @param error what n8n's request helper threw
 */
export function nobodyAnswersError(error: unknown, baseUrl: string, api: CheckedApi): UserError {
	const { code, cause } = error as { code?: unknown; cause?: { code?: unknown } };
	const { hostname } = new URL(baseUrl);
	const isUnknown = [code, cause?.code].some((one) => one === 'ENOTFOUND' || one === 'EAI_AGAIN');
	return new UserError(
		isUnknown
			? `This n8n finds no host called ${hostname}, which is in the Base URL`
			: `Nobody answers at the Base URL ${baseUrl}`,
		`Look for a typing error. ${adviceFor(api)}`,
	);
}
