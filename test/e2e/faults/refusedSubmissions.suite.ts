import { startSandbox, type ForcedFailure } from '../../../sandbox';
import { connectToSharedN8n } from '../../support/sharedN8n';
import { outcomeOf, storeThreeRows, swapThreeRows, type ThreeRows } from './threeRows';

const n8n = connectToSharedN8n();
const onError = 'continueRegularOutput';
const retryOnFail = true;
const ALL = ['0 completed', '1 completed', '2 completed'];
const BUSY = 'Akool is getting too many requests from this account';
const NOT_CHARGED = 'This job was not accepted, so nothing was charged for it.';
const AWAY = "Akool can't be reached";
const BAD = 'Akool did not accept a value';

/** In minutes: time enough for what does not have to wait, less than Akool asks to wait. */
const maxWait = 0.5;

const code = (number: number, more: Partial<ForcedFailure> = {}) =>
	({ on: 'submit', fault: 'businessCode', code: number, ...more }) as ForcedFailure;
const tooMany = (more: object) =>
	({ on: 'submit', fault: 'httpStatus', status: 429, ...more }) as ForcedFailure;
/** Nobody listens there. */
const away = { baseUrl: 'http://127.0.0.1:1', options: { parallel: 3 } };
/** Refuses row 0 at each of three tries, its neighbours never. */
const row0EachTry = [code(1003), code(1003, { after: 2, times: 2 })];

interface Expected {
	charged: number[];
	submissions: number;
	out: string[];
	/** In the failed execution's message, or in every failed item's advice. */
	says?: string[];
}

/** What happens, and what comes of it. */
const REFUSALS: Array<[name: string, run: ThreeRows, expected: Expected]> = [
	[
		'connection refused, Continue: nothing was sent for any row',
		{ ...away, settings: { onError } },
		{
			charged: [],
			submissions: 0,
			out: [`0 ${AWAY}`, `1 ${AWAY}`, `2 ${AWAY}`],
			says: ['Nothing was sent.', 'the Base URL in the Akool API credential (ECONNREFUSED)'],
		},
	],
	[
		'connection refused, Stop, Retry On Fail: nothing was sent at any try',
		{ ...away, settings: { retryOnFail } },
		{ charged: [], submissions: 0, out: [], says: [AWAY, 'Nothing was sent.'] },
	],
	[
		'code 1005 three times: sent again until it is taken',
		{ faults: [code(1005, { after: 1, times: 3 })] },
		{
			charged: [0, 1, 2],
			submissions: 6,
			out: ALL,
		},
	],
	[
		'HTTP 429 with Retry-After: sent again after that',
		{ faults: [tooMany({ after: 1, retryAfter: 1 })] },
		{
			charged: [0, 1, 2],
			submissions: 4,
			out: ALL,
		},
	],
	[
		'HTTP 429 with a Retry-After beyond Max Wait, Continue: the rows taken before come out',
		{
			faults: [tooMany({ after: 1, retryAfter: 60 })],
			settings: { onError },
			options: { maxWait },
		},
		{
			charged: [0],
			submissions: 2,
			out: ['0 completed', `1 ${BUSY}`, `2 ${BUSY}`],
			says: [NOT_CHARGED, 'Akool asks to wait 1 minute.'],
		},
	],
	[
		'the same, Stop: the error names the job that was taken',
		{ faults: [tooMany({ after: 1, retryAfter: 60 })], options: { maxWait } },
		{
			charged: [0],
			submissions: 2,
			out: [],
			says: [BUSY, NOT_CHARGED, 'Get their results with Akool Get Result: '],
		},
	],
	[
		'the same, Stop, Retry On Fail: the next try submits the rest',
		{
			faults: [tooMany({ after: 1, retryAfter: 60 })],
			settings: { retryOnFail },
			options: { maxWait },
		},
		{
			charged: [0, 1, 2],
			submissions: 4,
			out: ALL,
		},
	],
	[
		'refused for its values, Continue: only this row fails',
		{ faults: [code(1003, { after: 1 })], settings: { onError } },
		{
			charged: [0, 2],
			submissions: 3,
			out: ['0 completed', `1 ${BAD}`, '2 completed'],
			says: ['Check that no field is empty and that anyone can open every picture and video'],
		},
	],
	[
		'refused for its values at each try, Continue, Retry On Fail: the others are paid once',
		{ faults: row0EachTry, settings: { onError, retryOnFail } },
		{
			charged: [1, 2],
			submissions: 5,
			out: [`0 ${BAD}`, '1 completed', '2 completed'],
			says: ['Check that no field is empty and that anyone can open every picture and video'],
		},
	],
	[
		'a row without a picture, Continue, Retry On Fail: the others are paid once',
		{ row0: { source: 'nothing' }, settings: { onError, retryOnFail } },
		{
			charged: [1, 2],
			submissions: 2,
			out: ["0 'Source Face URL' is not a web address: nothing", '1 completed', '2 completed'],
		},
	],
	[
		'refused for its values, Stop, retried by hand: only what was not taken is sent',
		{ faults: [code(1003, { after: 1 })], retryByHand: true },
		{
			charged: [0, 1, 2],
			submissions: 4,
			out: ALL,
		},
	],
	[
		'the same with addresses that change',
		{ faults: [code(1003, { after: 1 })], retryByHand: true, addressesChange: true },
		{
			charged: [0, 1, 2],
			submissions: 4,
			out: ALL,
		},
	],
	[
		'refused for its values, Stop, Retry On Fail, addresses that change: the others are paid once',
		{
			faults: [code(1003, { after: 1 })],
			settings: { retryOnFail },
			addressesChange: true,
		},
		{
			charged: [0, 1, 2],
			submissions: 4,
			out: ALL,
		},
	],
	[
		'a job that failed, Stop, Retry On Fail: only this row is ordered anew',
		{
			faults: [{ on: 'submit', fault: 'jobFails', after: 1 }],
			settings: { retryOnFail },
		},
		{
			charged: [0, 1, 1, 2],
			submissions: 4,
			out: ALL,
		},
	],
	[
		'a job that failed, Continue: its neighbours come out',
		{ faults: [{ on: 'submit', fault: 'jobFails', after: 1 }], settings: { onError } },
		{
			charged: [0, 1, 2],
			submissions: 3,
			out: ['0 completed', '1 Akool could not finish the job and gave no reason', '2 completed'],
			says: ['that is a new job, which is charged again'],
		},
	],
];

test.concurrent.each(REFUSALS)('%s', async (_name, run, { says = [], ...expected }) => {
	const outcome = await swapThreeRows(run);
	expect(outcome).toMatchObject(expected);
	const { error, advice } = outcome;
	const messages = error ? [`${error.message} ${error.description}`] : advice;
	for (const message of messages) for (const part of says) expect(message).toContain(part);
});

test.concurrent('connection refused, then there again: every row is submitted once', async () => {
	const away = await startSandbox();
	const workflow = await storeThreeRows(away, { options: { parallel: 3 } });
	await away.close();
	const id = await n8n.runWorkflow(workflow);
	// n8n tries at once, and again after 1, 3 and 7 s.
	await new Promise((next) => setTimeout(next, 1000));
	const sandbox = await startSandbox({ port: Number(new URL(away.address).port) });
	try {
		const execution = await n8n.waitForExecution(id, 60_000);
		const expected = { charged: [0, 1, 2], submissions: 3, out: ALL };
		expect(outcomeOf(execution, sandbox)).toMatchObject(expected);
	} finally {
		await sandbox.close();
	}
});
