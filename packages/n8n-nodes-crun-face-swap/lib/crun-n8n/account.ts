import { retryRead } from '../../../../lib/jobs/retry';
import { invalidResponse } from '../crun/apiResponse';
import { type CreditEstimate, readBalance, readEstimate } from '../crun/credits';
import { ENDPOINTS } from '../crun/endpoints';
import type { SwapTask } from '../crun/swapRequest';
import type { CrunClient } from './crunClient';

/**
 * Reads the account's balance in credits. Retries after transient errors.
 *
 * @throws {UserError} when Crun refuses, or returns no balance
 */
export async function readCreditBalance(client: CrunClient, signal?: AbortSignal): Promise<number> {
	const read = async () => {
		const balance = readBalance(await client.read(ENDPOINTS.balance));
		if (balance === undefined) throw invalidResponse(200);
		return balance;
	};
	return await retryRead(read, client, signal);
}

/**
 * Reads what a task would cost. Nothing is submitted. Retries after transient errors.
 *
 * @throws {UserError} when Crun refuses, or returns no price
 */
export async function readCreditEstimate(
	client: CrunClient,
	task: SwapTask,
	signal?: AbortSignal,
): Promise<CreditEstimate> {
	const read = async () => {
		const estimate = readEstimate(await client.read(ENDPOINTS.estimate, task));
		if (!estimate) throw invalidResponse(200);
		return estimate;
	};
	return await retryRead(read, client, signal);
}
