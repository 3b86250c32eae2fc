import { isJsonObject } from '../akool/answer';
import { ENDPOINTS } from '../akool/endpoints';
import { AkoolRefusal, UnreadableAnswer } from '../akool/faults';
import { toJobRecord, toQueuedRecord, type JobRecord, type MediaType } from '../akool/jobRecord';
import type { JobProvider, Weight } from '../jobs/provider';
import type { AkoolConnection } from './akoolConnection';
import { ConnectionFault } from './connectionFault';

/** A swap to submit. */
export interface SwapSubmission {
	/** One of ENDPOINTS. */
	path: string;
	body: object;
	/** What the job makes. */
	type: MediaType;
}

/** How many IDs go into one result request. Akool names no limit. */
const IDS_PER_REQUEST = 50;
const SUBMIT_TIMEOUT_MS = 60_000;
const READ_TIMEOUT_MS = 30_000;

/** Akool's swap jobs as a provider for the job engine. */
export type AkoolJobs = JobProvider<SwapSubmission, JobRecord> & {
	/** Reads Akool's own entries for some jobs, in one request. */
	readEntries(ids: string[]): Promise<Array<Record<string, unknown>>>;
};

/** Makes the provider from an open connection. */
export function akoolJobs(connection: AkoolConnection): AkoolJobs {
	const readEntries = async (ids: string[]) => {
		const data = await connection.ask({
			method: 'GET',
			path: ENDPOINTS.results,
			query: { _ids: ids.join(',') },
			timeoutMs: READ_TIMEOUT_MS,
		});
		if (!isJsonObject(data) || !Array.isArray(data.result)) throw new UnreadableAnswer(200);
		const asked = new Set(ids);
		return data.result.filter(isJsonObject).filter((entry) => asked.has(String(entry._id)));
	};

	return {
		readEntries,
		async submit({ path, body, type }) {
			const data = await connection.ask({
				method: 'POST',
				path,
				body,
				timeoutMs: SUBMIT_TIMEOUT_MS,
			});
			const job = toQueuedRecord(data, type);
			if (!job) throw new UnreadableAnswer(200);
			return job;
		},
		readMany: async (ids) => (await readEntries(ids)).map(toJobRecord),
		readLimit: IDS_PER_REQUEST,
		idOf: (job) => job._id,
		judge({ status }) {
			return status === 'completed' || status === 'failed' ? status : 'waiting';
		},
		weigh,
	};
}

function weigh(error: unknown): Weight {
	if (error instanceof ConnectionFault) return { meaning: error.meaning };
	if (error instanceof UnreadableAnswer) return { meaning: 'unclear' };
	if (!(error instanceof AkoolRefusal)) return { meaning: 'final' };
	const { kind, retryAfterMs } = error.facts;
	if (kind === 'throttled') return { meaning: 'throttled', retryAfterMs };
	return { meaning: kind === 'trouble' ? 'unclear' : 'final', retryAfterMs };
}
