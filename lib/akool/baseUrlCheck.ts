import { UserError } from '../core/errors';
import type { HttpResponse } from '../core/httpResponse';
import { readBaseUrl } from './credentialValues';
import { DEFAULT_BASE_URL, ENDPOINTS } from './endpoints';
import { envelopeOf } from './envelope';
import { isRedirect, NO_REDIRECTS, redirectedKeyError } from './redirect';

/** Statuses with which a proxy in front of Akool may refuse whoever has no key, or asks too often. */
const NO_KEY_STATUSES = [401, 403, 429];

/** Statuses with which some frameworks respond in JSON to a request that lacks a header. */
const NO_HEADER_STATUSES = [400, 422];

const ADVICE = `Set it to ${DEFAULT_BASE_URL}, unless Akool gave you another address.`;

/**
 * Makes a request that asks the host of the base URL for the balance without a key, for n8n's request
 * helper. So a host that is certainly not Akool's does not get the key.
 *
 * @param credential the values in the credential
 * @returns undefined if the base URL is Akool's own
 * @throws {ValidationError} when the base URL is not a web address
 */
export function keylessRequest(credential: Record<string, unknown>) {
	const baseURL = readBaseUrl(credential.baseUrl);
	if (baseURL === DEFAULT_BASE_URL) return undefined;
	return {
		method: 'GET' as const,
		baseURL,
		url: ENDPOINTS.credit,
		json: true,
		timeout: 15_000,
		...NO_REDIRECTS,
		ignoreHttpStatusErrors: true,
		returnFullResponse: true,
	};
}

/**
 * Checks what the host of a base URL answers to {@link keylessRequest}. Akool names a business code;
 * a proxy in front of it may refuse whoever has no key.
 *
 * @param baseUrl where the request was sent to
 * @throws {UserError} when the answer certainly does not come from Akool's API, or the server has
 *   trouble
 */
export function requireAkool(response: HttpResponse, baseUrl: string): void {
	if (isRedirect(response)) throw redirectedKeyError(response, baseUrl);
	const { status, body } = response;
	const envelope = envelopeOf(body);
	const hasCode = status !== 404 && envelope?.code !== undefined;
	const lacksHeader = NO_HEADER_STATUSES.includes(status) && envelope !== undefined;
	if (hasCode || lacksHeader || NO_KEY_STATUSES.includes(status)) return;
	if (status >= 500) {
		throw new UserError(
			`The server at the Base URL ${baseUrl} has trouble (HTTP ${status})`,
			'Check the Base URL, and try again in a few minutes.',
		);
	}
	throw new UserError(
		`What answers at the Base URL ${baseUrl} is not Akool's API (HTTP ${status})`,
		ADVICE,
	);
}

/**
 * The error for a base URL where nobody answers. It does not name the network's code, since n8n would
 * then show its own words for the code instead.
 *
 * @param error what n8n's request helper threw
 */
export function nobodyAnswersError(error: unknown, baseUrl: string): UserError {
	const { code, cause } = error as { code?: unknown; cause?: { code?: unknown } };
	const { hostname } = new URL(baseUrl);
	const isUnknown = [code, cause?.code].some((one) => one === 'ENOTFOUND' || one === 'EAI_AGAIN');
	return new UserError(
		isUnknown
			? `This n8n finds no host called ${hostname}, which is in the Base URL`
			: `Nobody answers at the Base URL ${baseUrl}`,
		`Look for a typing error. ${ADVICE}`,
	);
}
