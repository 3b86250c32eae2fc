import type { ForcedFailure } from '../../../sandbox';
import { swapThreeRows, type ThreeRows } from './threeRows';

const SILENCE = 'Akool did not respond in time.';
const CUT = 'The connection to Akool was lost.';
const page = (status: number) => `Akool's response can't be read (HTTP ${status}).`;

/** What leaves open whether Akool took a job, and what is said of it. The slow one comes first. */
const TROUBLES: Array<[name: string, notTaken: object, taken: object, cause: string]> = [
	['no answer for 60 s', ...eitherWay({ fault: 'timeout', ms: 120_000 }), SILENCE],
	['a cut connection', { fault: 'resetBeforeAnswer' }, { fault: 'resetAfterAcceptance' }, CUT],
	['HTTP 500', ...eitherWay({ fault: 'httpStatus', status: 500, body: 'json' }), page(500)],
	['HTTP 502 with a page', ...eitherWay({ fault: 'httpStatus', status: 502 }), page(502)],
	[
		'a redirect',
		...eitherWay({ fault: 'httpStatus', status: 307, location: 'http://127.0.0.1:1/elsewhere' }),
		'The Base URL redirects to http://127.0.0.1:1 (HTTP 307).',
	],
	[
		'an undocumented code',
		...eitherWay({ fault: 'businessCode', code: 4711, msg: 'Later' }),
		'Akool refused the request: Later.',
	],
	['half an answer', ...eitherWay({ fault: 'garbage' }), page(200)],
];

function eitherWay(fault: object): [notTaken: object, taken: object] {
	return [fault, { ...fault, accepted: true }];
}

interface Handling extends ThreeRows {
	handling: string;
	/** The row in trouble. */
	row: number;
	/** The rows that are charged, whatever becomes of the one in trouble. */
	others: number[];
	out: string[];
	/** Whether the last message is that of a later try. */
	later?: boolean;
}

const retryOnFail = true;
const onError = 'continueRegularOutput';
const UNCLEAR = 'It is unclear whether Akool accepted this job';

const HANDLINGS: Handling[] = [
	{
		handling: 'Continue',
		settings: { onError },
		row: 1,
		others: [0, 2],
		out: ['0 completed', `1 ${UNCLEAR}`, '2 completed'],
	},
	{
		handling: 'Continue, Retry On Fail',
		settings: { onError, retryOnFail },
		// n8n tries again only where the first item failed.
		row: 0,
		others: [1, 2],
		out: [`0 ${UNCLEAR}`, '1 completed', '2 completed'],
		later: true,
	},
	{ handling: 'Stop', row: 1, others: [0], out: [] },
	{
		handling: 'Stop, Retry On Fail',
		settings: { retryOnFail },
		row: 1,
		others: [0],
		out: [],
		later: true,
	},
	{
		handling: 'Stop, Retry On Fail, addresses that change',
		settings: { retryOnFail },
		addressesChange: true,
		row: 1,
		others: [0],
		out: [],
		later: true,
	},
	{
		handling: 'Stop, retried by hand',
		retryByHand: true,
		row: 1,
		others: [0],
		out: [],
		later: true,
	},
	{
		handling: 'Stop, retried by hand, addresses that change',
		retryByHand: true,
		addressesChange: true,
		row: 1,
		others: [0],
		out: [],
		later: true,
	},
];

const CASES = TROUBLES.flatMap(([trouble, notTaken, taken, cause]) =>
	HANDLINGS.flatMap((handling) => [
		{ ...handling, trouble, cause, fault: notTaken, job: 'not taken', charged: handling.others },
		{
			...handling,
			trouble,
			cause,
			fault: taken,
			job: 'taken',
			charged: [...handling.others, handling.row].sort(),
		},
	]),
);

test.concurrent.each(CASES)(
	'a submission meets $trouble, the job is $job, $handling: it is not sent again',
	async ({ fault, cause, row, others, charged, out, later, ...run }) => {
		const outcome = await swapThreeRows({
			...run,
			faults: [{ on: 'submit', after: row, ...fault } as ForcedFailure],
		});
		expect(outcome).toMatchObject({ charged, out, submissions: others.length + 1 });

		const message = outcome.error?.description ?? outcome.advice[0];
		expect(message).toContain(
			later ? 'An earlier attempt of this execution may have sent the job' : cause,
		);
		expect(message).toContain('may have been charged, so it was not sent again');
		expect(message).toContain('log in at akool.com and check whether credits were charged');
		expect(message).not.toContain('Try again');
		if (out.length > 0) return;
		expect(outcome.error?.message).toBe(`${UNCLEAR} [item 1]`);
		expect(message).toContain(`Get their results with Akool Get Result: ${outcome.jobs[0][0]}.`);
	},
);
