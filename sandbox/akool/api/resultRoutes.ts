import type { FastifyInstance } from 'fastify';

import type { SandboxContext } from '../context';
import type { EmptyResult } from '../failures/forcedFailures';
import type { Job } from '../jobs/job';

import { businessAnswer } from './businessCodes';

/** More IDs in a request are refused. Akool states no limit; this one is the sandbox's. */
const MAX_IDS = 50;
/** Age from which a job is listed: clients have seen empty lists just after submitting. */
const LISTED_AFTER_MS = 100;

const EMPTY_RESULTS: Record<EmptyResult, object> = {
	list: { data: { result: [] } },
	nullList: { data: { result: null } },
	noList: { data: {} },
	nullData: { data: null },
	noData: {},
};

const ids = { type: 'string', minLength: 1 };
const onlyIds = {
	type: 'object',
	required: ['_ids'],
	additionalProperties: false,
	properties: { _ids: ids },
};
const noParameters = { type: 'object', additionalProperties: false };

/** Adds the list of results, their deletion and the balance (docs.akool.com, get-result etc.). */
export function addResultRoutes(app: FastifyInstance, context: SandboxContext): void {
	const { account, clock, failures, jobs, settings } = context;

	app.get<{ Querystring: { _ids: string } }>(
		'/api/open/v3/faceswap/result/listbyids',
		{ schema: { querystring: onlyIds }, config: { point: 'result' } },
		async ({ query }) => {
			const empty = failures.take('result', ['emptyResult']);
			if (empty) return { ...businessAnswer(1000), ...EMPTY_RESULTS[empty.as ?? 'list'] };
			const asked = readIds(query._ids);
			if (typeof asked === 'string') return businessAnswer(1003, asked);
			const listed = asked
				.map((id) => jobs.find(id))
				.filter((job) => job !== undefined)
				.filter((job) => clock.now() - job.createdAt >= LISTED_AFTER_MS);
			const entries = reordered(listed).map((job) => toListEntry(job, settings.failureReasons));
			const isAny = listed.some(({ status }) => status === 3);
			const failure = isAny && failures.take('result', ['noResultUrl']);
			const result = failure ? entries.map(withoutResultUrl) : entries;
			return { ...businessAnswer(1000), data: { result } };
		},
	);

	app.post<{ Body: { _ids: string } }>(
		'/api/open/v3/faceswap/result/delbyids',
		{ schema: { body: onlyIds }, config: { point: 'delete' } },
		async ({ body }) => {
			const asked = readIds(body._ids);
			if (typeof asked === 'string') return businessAnswer(1003, asked);
			for (const id of asked) jobs.remove(id);
			return businessAnswer(1000);
		},
	);

	app.get(
		'/api/open/v3/faceswap/quota/info',
		{ schema: { querystring: noParameters }, config: { point: 'credit' } },
		async () => {
			const failure = failures.take('credit', ['textBalance']);
			const credit = failure ? String(account.balance) : account.balance;
			return { ...businessAnswer(1000), data: { credit } };
		},
	);
}

/** The distinct IDs in a comma-separated list; or, as a string, why they are refused. */
function readIds(text: string): string[] | string {
	const asked = text.split(',');
	if (asked.includes('')) return '_ids must be IDs separated by single commas';
	if (asked.length > MAX_IDS) return `_ids must not have more than ${MAX_IDS} IDs`;
	return [...new Set(asked)];
}

/** Reorders jobs, since Akool promises no order: newest first, or oldest first if they were that. */
function reordered(asked: Job[]): Job[] {
	const newestFirst = [...asked].sort((a, b) => b.createdAt - a.createdAt);
	return newestFirst.every((job, i) => job === asked[i]) ? newestFirst.reverse() : newestFirst;
}

/** A job as the result list shows it. Fields whose meaning is undocumented are constant. */
function toListEntry(job: Job, failureReasons: boolean) {
	return {
		faceswap_type: 1,
		faceswap_quality: 2,
		faceswap_status: job.status,
		deduction_status: 1,
		image: 1,
		video_duration: job.videoSeconds,
		deduction_duration: 0,
		update_time: job.updatedAt,
		_id: job._id,
		job_id: job.job_id,
		userId: '64d985c5571729d3e2999477',
		uid: 378337,
		url: job.url,
		createdAt: new Date(job.createdAt).toISOString(),
		...(job.credits !== undefined && { deduction_credit: job.credits }),
		...(failureReasons &&
			job.reason !== undefined && { [job.reasonField ?? 'alg_msg']: job.reason }),
	};
}

function withoutResultUrl(entry: ReturnType<typeof toListEntry>): object {
	return entry.faceswap_status === 3 ? { ...entry, url: '' } : entry;
}
