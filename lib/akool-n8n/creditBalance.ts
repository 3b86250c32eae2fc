import { isJsonObject } from '../akool/businessResponse';
import { ENDPOINTS } from '../akool/endpoints';
import { UserError, InvalidResponseError } from '../core/errors';
import { READ_TIMEOUT_MS, type AkoolClient } from './akoolClient';
import { retryRead } from './retryRead';

/** Reads the account's balance in credits. */
export async function readCreditBalance(connection: AkoolClient, signal?: AbortSignal) {
	const request = { method: 'GET' as const, path: ENDPOINTS.credit, timeoutMs: READ_TIMEOUT_MS };
	const read = async () => {
		const { data } = await connection.request(request);
		const credit = isJsonObject(data) ? data.credit : undefined;
		if (typeof credit !== 'number') throw new InvalidResponseError(200);
		return credit;
	};
	return await retryRead(connection, read, signal);
}

/**
 * Stops when a balance is lower than the user's limit.
 *
 * @throws {UserError} saying how much is missing
 */
export function requireCredits(credit: number, minimum: number): void {
	if (credit >= minimum) return;
	throw new UserError(
		`Your Akool balance is ${credit} credits, below the minimum of ${minimum}`,
		"Nothing was submitted or charged. Top up at akool.com, or lower 'Minimum Credits'.",
	);
}
