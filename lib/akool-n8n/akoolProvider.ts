import { AKOOL_INFO } from '../akool/akoolInfo';
import { readJobEntry, readSubmittedJob, redactEntry } from '../akool/akoolJob';
import { invalidResponse } from '../akool/businessResponse';
import { ENDPOINTS } from '../akool/endpoints';
import { expiryOf } from '../akool/expiry';
import { readCredit, readResultList } from '../akool/resultList';
import { isJsonObject } from '../core/coerce';
import type { MediaType } from '../core/mediaTypes';
import type { Job } from '../jobs/job';
import type { JobProvider } from '../jobs/provider';
import { retryRead } from '../jobs/retry';
import { type AkoolClient, READ_TIMEOUT_MS } from './akoolClient';
import { toJob } from './akoolItem';

/** A request that submits a swap. */
export interface SwapRequest {
	/** One of `ENDPOINTS`. */
	path: string;
	body: object;
	/** What the job makes, if known. */
	type?: MediaType;
}

/** How many IDs are read or deleted in one request. Akool documents no limit. */
const IDS_PER_REQUEST = 50;
const SUBMIT_TIMEOUT_MS = 60_000;

/** Akool as a {@link JobProvider}, with its client for other requests. */
export interface AkoolProvider extends JobProvider<SwapRequest> {
	readonly client: AkoolClient;
}

/** Makes the provider from an open client. */
export function akoolProvider(client: AkoolClient): AkoolProvider {
	const submitted = new Set<string>();
	return {
		client,
		info: AKOOL_INFO,
		limiter: client.limiter,
		classifyError: (error) => client.classifyError(error),
		async submit(request, callbackUrl) {
			const job = await submitSwap(client, request, callbackUrl);
			submitted.add(job.id);
			return job;
		},
		readMany: async (ids) =>
			(await readResults(client, ids)).map((job) =>
				submitted.has(job.id) ? { ...job, isNew: true } : job,
			),
		readLimit: IDS_PER_REQUEST,
		judge: ({ status }) => (status === 'completed' || status === 'failed' ? status : 'waiting'),
		expiryOf: (id) => expiryOf(id),
		readBalance: async (signal) => await readCreditBalance(client, signal),
	};
}

/**
 * Reads the account's balance in credits. Retries after transient errors.
 *
 * @throws {UserError} when Akool refuses, or returns no balance
 */
export async function readCreditBalance(
	client: AkoolClient,
	signal?: AbortSignal,
): Promise<number> {
	const request = { method: 'GET' as const, path: ENDPOINTS.credit, timeoutMs: READ_TIMEOUT_MS };
	const read = async () => {
		const credit = readCredit(await client.request(request));
		if (credit === undefined) throw invalidResponse(200);
		return credit;
	};
	return await retryRead(read, client, signal);
}

async function submitSwap(
	client: AkoolClient,
	{ path, body, type }: SwapRequest,
	webhookUrl?: string,
): Promise<Job> {
	const envelope = await client.request({
		method: 'POST',
		path,
		body: webhookUrl === undefined ? body : { ...body, webhookUrl },
		timeoutMs: SUBMIT_TIMEOUT_MS,
	});
	const { data } = envelope;
	const record = readSubmittedJob(data, type);
	if (!record || !isJsonObject(data)) throw invalidResponse(200, envelope);
	return toJob(record, redactEntry(data));
}

async function readResults(client: AkoolClient, ids: string[]): Promise<Job[]> {
	const envelope = await client.request({
		method: 'GET',
		path: ENDPOINTS.results,
		query: { _ids: ids.join(',') },
		timeoutMs: READ_TIMEOUT_MS,
	});
	const entries = readResultList(envelope);
	if (!entries) throw invalidResponse(200);
	const asked = new Set(ids);
	return entries
		.map((entry) => toJob(readJobEntry(entry), entry))
		.filter(({ id }) => asked.has(id));
}
