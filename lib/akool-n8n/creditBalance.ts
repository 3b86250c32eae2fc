import { isJsonObject } from '../akool/businessResponse';
import { ENDPOINTS } from '../akool/endpoints';
import { Fault, UnreadableAnswer } from '../core/errors';
import { READ_TIMEOUT_MS, type AkoolConnection } from './akoolClient';
import { retriedRead } from './retryRead';

/** Reads the account's balance in credits. */
export async function readCredit(connection: AkoolConnection, signal?: AbortSignal) {
	const request = { method: 'GET' as const, path: ENDPOINTS.credit, timeoutMs: READ_TIMEOUT_MS };
	const read = async () => {
		const { data } = await connection.ask(request);
		const credit = isJsonObject(data) ? data.credit : undefined;
		if (typeof credit !== 'number') throw new UnreadableAnswer(200);
		return credit;
	};
	return await retriedRead(connection, read, signal);
}

/**
 * Stops when a balance is lower than the user's limit.
 *
 * @throws {Fault} saying how much is missing
 */
export function requireCredit(credit: number, minimum: number): void {
	if (credit >= minimum) return;
	throw new Fault(
		`Your Akool balance is ${credit} credits, below the minimum of ${minimum}`,
		"Nothing was submitted or charged. Top up at akool.com, or lower 'Minimum Credits'.",
	);
}
