import { definedOnly, isJsonObject } from '../../../../lib/core/coerce';
import type { Job } from '../../../../lib/jobs/job';
import type { JobProvider } from '../../../../lib/jobs/provider';
import { invalidResponse } from '../crun/apiResponse';
import { CRUN_INFO } from '../crun/crunInfo';
import { errorOfEarlierDetection } from '../crun/earlierDetection';
import { ENDPOINTS, taskPath } from '../crun/endpoints';
import { priceKey, type SwapTask } from '../crun/swapRequest';
import { readTask } from '../crun/task';
import { readCreditBalance, readCreditEstimate } from './account';
import type { CrunClient } from './crunClient';
import { toJob } from './crunItem';
import { readIfListed } from './readIfListed';

/** A request that submits a swap. */
export interface SwapRequest {
	task: SwapTask;
	/** Makes the task again, if it lasts only for a while; the same one as long as it is good. */
	makeAgain?(): Promise<SwapTask>;
	/** Whether the user named the detection that found its faces. */
	isOfEarlierDetection?: boolean;
}

/** Crun as a {@link JobProvider}, with its client for other requests. */
export interface CrunProvider extends JobProvider<SwapRequest> {
	readonly client: CrunClient;
}

/** Makes the provider from an open client. */
export function crunProvider(client: CrunClient): CrunProvider {
	const prices = new Map<string, Promise<number>>();
	return {
		client,
		info: CRUN_INFO,
		limiter: client.limiter,
		classifyError: (error) => client.classifyError(error),
		submit: async ({ task, isOfEarlierDetection }, callbackUrl) =>
			await submitTask(client, task, callbackUrl).catch((error: unknown) => {
				throw isOfEarlierDetection ? errorOfEarlierDetection(error) : error;
			}),
		async refresh(request) {
			if (request.makeAgain) request.task = await request.makeAgain();
		},
		async readMany([id]) {
			const job = await readJob(client, id);
			return job ? [job] : [];
		},
		readLimit: 1,
		judge: ({ status }) => (status === 'completed' || status === 'failed' ? status : 'waiting'),
		readBalance: async (signal) => await readCreditBalance(client, signal),
		async readPrice({ task }, signal) {
			const key = priceKey(task);
			const price = prices.get(key) ?? readPrice(client, task, signal);
			prices.set(key, price);
			return await price;
		},
	};
}

async function readPrice(client: CrunClient, task: SwapTask, signal?: AbortSignal) {
	return (await readCreditEstimate(client, task, signal)).credits;
}

async function submitTask(
	client: CrunClient,
	task: SwapTask,
	callbackUrl: string | undefined,
): Promise<Job> {
	const body = definedOnly({ ...task, callback_url: callbackUrl });
	const data = await client.submit(ENDPOINTS.createTask, body);
	const submitted = readTask(data);
	if (!submitted || !isJsonObject(data)) throw invalidResponse(200);
	const job = toJob({ ...submitted, type: 'image' }, data);
	return { ...job, status: job.status === 'unknown' ? 'queued' : job.status };
}

/** Returns undefined if Crun does not list the job. */
async function readJob(client: CrunClient, id: string): Promise<Job | undefined> {
	const data = await readIfListed(client, taskPath(id));
	if (data === undefined) return undefined;
	const task = readTask(data);
	if (!task || !isJsonObject(data)) throw invalidResponse(200);
	return task.id === id ? toJob(task, data) : undefined;
}
