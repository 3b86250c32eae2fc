import type { IDataObject, INode } from 'n8n-workflow';
import type { ForcedFailure } from '../../../sandbox';
import { swapThreeRows } from './threeRows';

const onError = 'continueRegularOutput';
const ALL = ['0 completed', '1 completed', '2 completed'];
/** In minutes: time enough for some looks on a busy computer, and less than other tests here take. */
const maxWait = 0.5;

const run = async (fault: object, settings: Partial<INode> = {}, options: IDataObject = {}) =>
	await swapThreeRows({ faults: [{ on: 'result', ...fault } as ForcedFailure], settings, options });

test.concurrent.each<[name: string, fault: object]>([
	['no answer for 30 s', { fault: 'timeout', ms: 120_000 }],
	['HTTP 500', { fault: 'httpStatus', status: 500, times: 2 }],
	['HTTP 502 with a page', { fault: 'httpStatus', status: 502, times: 2 }],
	['HTTP 429', { fault: 'httpStatus', status: 429, retryAfter: 1 }],
	['code 1005', { fault: 'businessCode', code: 1005, times: 2 }],
	['an empty list', { fault: 'emptyResult', times: 2 }],
	['half an answer', { fault: 'garbage', times: 2 }],
	['a cut connection', { fault: 'resetBeforeAnswer', times: 2 }],
])('looking for results meets %s: it looks again, all results come', async (_name, fault) => {
	expect(await run(fault)).toMatchObject({ charged: [0, 1, 2], submissions: 3, out: ALL });
});

const NOT_FINISHED = 'The job was not finished after 30 seconds (last status: not known)';
const GOES_ON = 'continues at Akool and is charged only once';

/** What is met at every look; what each row then says, and what it advises. */
const FOR_GOOD: Array<[name: string, fault: object, title: string, says: string[]]> = [
	[
		'HTTP 500',
		{ fault: 'httpStatus', status: 500 },
		NOT_FINISHED,
		[GOES_ON, "The last check failed: Akool's response can't be read (HTTP 500)."],
	],
	[
		'a cut connection',
		{ fault: 'resetBeforeAnswer' },
		NOT_FINISHED,
		[GOES_ON, 'The last check failed: The connection to Akool was lost.'],
	],
	[
		'an empty list',
		{ fault: 'emptyResult' },
		'Akool did not list this job within 30 seconds',
		['If the job is new, get its result later with Akool Get Result'],
	],
	[
		'a key that was withdrawn',
		{ fault: 'businessCode', code: 1101 },
		"The result can't be read: Akool does not accept this API key or token",
		['continues at Akool: get its result later with Akool Get Result'],
	],
];

test.concurrent.each(FOR_GOOD)(
	'looking for results meets nothing but %s, Continue: each item names its paid job',
	async (_name, fault, title, says) => {
		const outcome = await run({ ...fault, times: 1000 }, { onError }, { maxWait });
		expect(outcome).toMatchObject({
			charged: [0, 1, 2],
			submissions: 3,
			out: [`0 ${title}`, `1 ${title}`, `2 ${title}`],
		});
		for (const advice of outcome.advice) for (const part of says) expect(advice).toContain(part);
	},
);

test.concurrent.each(FOR_GOOD)(
	'looking for results meets nothing but %s, Stop: the error names all paid jobs',
	async (_name, fault, _title, says) => {
		const { error, jobs, ...outcome } = await run({ ...fault, times: 1000 }, {}, { maxWait });
		expect(outcome).toMatchObject({ charged: [0, 1, 2], submissions: 3, out: [] });
		const message = `${error?.message} ${error?.description}`;
		for (const part of [...says, ...jobs.flat()]) expect(message).toContain(part);
	},
);

test.concurrent.each<[name: string, fault: object, options: IDataObject]>([
	['results can not be read', { fault: 'businessCode', code: 1101, times: 3 }, {}],
	// So it looks only when the time is up, at the latest.
	['the wait ran out', { fault: 'emptyResult', times: 2 }, { maxWait: 0.1, pollInterval: 60 }],
])('%s, Retry On Fail: the next try takes the jobs up', async (_name, fault, options) => {
	const outcome = await run(fault, { retryOnFail: true }, options);
	expect(outcome).toMatchObject({ charged: [0, 1, 2], submissions: 3, out: ALL });
});
