import { isJsonObject } from '../akool/businessResponse';
import { ENDPOINTS } from '../akool/endpoints';
import { isExpired } from '../akool/expiry';
import { InvalidResponseError } from '../core/errors';
import {
	shownEntry,
	toJobRecord,
	toQueuedRecord,
	type JobRecord,
	type MediaType,
} from '../akool/akoolJob';
import type { JobProvider } from '../jobs/provider';
import { READ_TIMEOUT_MS, type AkoolClient } from './akoolClient';
import { systemClock } from '../n8n/platform/systemClock';
import { retryRead } from './retryRead';
import { classifyError } from '../jobs/classifyError';

/** A swap to submit. */
export interface SwapRequest {
	/** One of ENDPOINTS. */
	path: string;
	body: object;
	/** What the job makes, when known. */
	type?: MediaType;
	/** Where Akool is to call when the job changes. */
	webhookUrl?: string;
}

/** How many IDs go into one result request. Akool names no limit. */
export const IDS_PER_REQUEST = 50;
const SUBMIT_TIMEOUT_MS = 60_000;

/** Akool's swap jobs as a provider for the job engine. */
export type AkoolProvider = Required<JobProvider<SwapRequest, JobRecord>> & {
	/** As `readMany`, asked again in passing trouble. */
	readPatiently(ids: string[], signal?: AbortSignal): Promise<JobRecord[]>;
	/** Akool's own entry for a job to be put out, as it was last read; undefined when none was. */
	entryOf(id: string): object | undefined;
	/** Deletes results for good, in one request. To delete twice is to delete once. */
	deleteMany(ids: string[]): Promise<void>;
};

/** Makes the provider from an open connection. */
export function akoolProvider(connection: AkoolClient): AkoolProvider {
	const entries = new Map<string, Record<string, unknown>>();
	const readEntries = async (ids: string[]) => {
		const { data } = await connection.request({
			method: 'GET',
			path: ENDPOINTS.results,
			query: { _ids: ids.join(',') },
			timeoutMs: READ_TIMEOUT_MS,
		});
		if (!isJsonObject(data) || !Array.isArray(data.result)) throw new InvalidResponseError(200);
		const asked = new Set(ids);
		const listed = data.result.filter(isJsonObject).filter(({ _id }) => asked.has(String(_id)));
		listed.forEach((entry) => entries.set(String(entry._id), entry));
		return listed;
	};

	const readMany = async (ids: string[]) => (await readEntries(ids)).map(toJobRecord);

	return {
		entryOf: (id) => {
			const entry = entries.get(id);
			return entry && shownEntry(entry);
		},
		readMany,
		readPatiently: async (ids, signal) =>
			await retryRead(connection, async () => await readMany(ids), signal),
		async submit({ path, body, type, webhookUrl }) {
			const { data } = await connection.request({
				method: 'POST',
				path,
				body: webhookUrl === undefined ? body : { ...body, webhookUrl },
				timeoutMs: SUBMIT_TIMEOUT_MS,
			});
			const job = toQueuedRecord(data, type);
			if (!job) throw new InvalidResponseError(200);
			return job;
		},
		async deleteMany(ids) {
			// One text for all (docs.akool.com, page delete-result).
			const body = { _ids: ids.join(',') };
			const path = ENDPOINTS.deleteResults;
			await connection.request({ method: 'POST', path, body, timeoutMs: READ_TIMEOUT_MS });
		},
		readLimit: IDS_PER_REQUEST,
		idOf: (job) => job._id,
		judge({ status }) {
			return status === 'completed' || status === 'failed' ? status : 'waiting';
		},
		isGone: (_id) => isExpired({ _id, status: 'unknown' }, systemClock.now()),
		classifyError,
	};
}
