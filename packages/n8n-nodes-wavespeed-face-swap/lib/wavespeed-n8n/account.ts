import { retryRead } from '../../../../lib/jobs/retry';
import { invalidResponse } from '../wavespeed/apiResponse';
import { ENDPOINTS } from '../wavespeed/endpoints';
import { pricingBody, readBalance, readPrice, requireDollars } from '../wavespeed/pricing';
import type { SwapBody } from '../wavespeed/swapBody';
import { READ_TIMEOUT_MS, type WaveSpeedClient } from './waveSpeedClient';

/**
 * Reads the account's balance in USD. Retries after transient errors.
 *
 * @throws {UserError} when WaveSpeed refuses, or returns no balance
 */
export async function readUsdBalance(
	client: WaveSpeedClient,
	signal?: AbortSignal,
): Promise<number> {
	const request = { method: 'GET' as const, path: ENDPOINTS.balance, timeoutMs: READ_TIMEOUT_MS };
	const read = async () => {
		const balance = readBalance(await client.request(request));
		if (balance === undefined) throw invalidResponse(200);
		return balance;
	};
	return await retryRead(read, client, signal);
}

/**
 * Reads the price of a swap in USD, which is free. Retries after transient errors.
 *
 * @throws {UserError} when WaveSpeed refuses, or returns no price in USD
 */
export async function readSwapPrice(
	client: WaveSpeedClient,
	body: SwapBody,
	signal?: AbortSignal,
): Promise<number> {
	const request = {
		method: 'POST' as const,
		path: ENDPOINTS.pricing,
		body: pricingBody(body),
		timeoutMs: READ_TIMEOUT_MS,
	};
	const read = async () => {
		const data = await client.request(request);
		requireDollars(data);
		const price = readPrice(data);
		if (price === undefined) throw invalidResponse(200);
		return price;
	};
	return await retryRead(read, client, signal);
}
