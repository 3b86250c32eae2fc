import { isJsonObject } from '../../../../lib/core/coerce';
import { ApiError } from '../../../../lib/core/errors';
import type { Job } from '../../../../lib/jobs/job';
import type { JobProvider } from '../../../../lib/jobs/provider';
import { invalidResponse } from '../wavespeed/apiResponse';
import { resultPath, submitPath } from '../wavespeed/endpoints';
import { readPrediction } from '../wavespeed/prediction';
import { isInlineOutput } from '../wavespeed/predictionOutputs';
import { priceKey } from '../wavespeed/pricing';
import type { SwapBody } from '../wavespeed/swapBody';
import { requireWebhookAddress } from '../wavespeed/webhookAddress';
import { WAVESPEED_INFO } from '../wavespeed/waveSpeedInfo';
import { readSwapPrice, readUsdBalance } from './account';
import { READ_TIMEOUT_MS, type WaveSpeedClient } from './waveSpeedClient';
import { toJob } from './waveSpeedItem';

const SUBMIT_TIMEOUT_MS = 60_000;

/** WaveSpeed as a {@link JobProvider}, with its client for other requests. */
export interface WaveSpeedProvider extends JobProvider<SwapBody> {
	readonly client: WaveSpeedClient;
	readPrice(body: SwapBody, signal?: AbortSignal): Promise<number>;
}

/** Makes the provider from an open client. */
export function waveSpeedProvider(client: WaveSpeedClient): WaveSpeedProvider {
	const submitted = new Set<string>();
	const prices = new Map<string, Promise<number>>();
	return {
		client,
		info: WAVESPEED_INFO,
		limiter: client.limiter,
		submissionLimiter: client.submissionLimiter,
		classifyError: (error) => client.classifyError(error),
		checkCallbackUrl: (url) => requireWebhookAddress(url, client.baseUrl),
		async submit(body, callbackUrl) {
			const job = await submitSwap(client, body, callbackUrl);
			submitted.add(job.id);
			return job;
		},
		async readMany([id]) {
			const job = await readJob(client, id);
			if (!job) return [];
			return [submitted.has(id) ? { ...job, isNew: true } : job];
		},
		readLimit: 1,
		judge: ({ status }) => (status === 'completed' || status === 'failed' ? status : 'waiting'),
		readBalance: async (signal) => await readUsdBalance(client, signal),
		async readPrice(body, signal) {
			const key = priceKey(body);
			const price = prices.get(key) ?? readSwapPrice(client, body, signal);
			prices.set(key, price);
			return await price;
		},
	};
}

async function submitSwap(
	client: WaveSpeedClient,
	body: SwapBody,
	callbackUrl?: string,
): Promise<Job> {
	const data = await client.request({
		method: 'POST',
		path: submitPath(callbackUrl),
		body,
		timeoutMs: SUBMIT_TIMEOUT_MS,
	});
	const prediction = readPrediction(data);
	if (!prediction || !isJsonObject(data)) throw invalidResponse(200);
	const job = toJob(prediction, data);
	// A file in the answer is read again with the job: n8n stores what was submitted.
	const outputs = job.outputs.filter(({ url }) => !isInlineOutput(url));
	return { ...job, status: job.status === 'unknown' ? 'queued' : job.status, outputs };
}

/** Returns undefined if WaveSpeed does not list the job. */
async function readJob(client: WaveSpeedClient, id: string): Promise<Job | undefined> {
	const request = { method: 'GET' as const, path: resultPath(id), timeoutMs: READ_TIMEOUT_MS };
	const data = await client.request(request).catch((error: unknown) => {
		if (isNotListed(error)) return undefined;
		throw error;
	});
	if (data === undefined) return undefined;
	const prediction = readPrediction(data);
	if (!prediction || !isJsonObject(data)) throw invalidResponse(200);
	return prediction.id === id ? toJob(prediction, data) : undefined;
}

/** Whether it is the API itself that says 404: it has a code then. */
function isNotListed(error: unknown): boolean {
	if (!(error instanceof ApiError)) return false;
	return error.facts.httpStatus === 404 && error.facts.code !== undefined;
}
