import type { Fault } from '../../sandbox';
import { swapThreeRows, type ThreeRows } from './threeRows';

type Trouble = Pick<Fault, 'fault'> & { accepted?: boolean; ms?: number; status?: number };

/** What leaves open whether Akool took a job, and whether it did. The slow ones come first. */
const TROUBLES: Array<[name: string, trouble: Trouble, taken: 'taken' | 'not taken']> = [
	['no answer for 60 s', { fault: 'timeout', ms: 120_000 }, 'not taken'],
	['no answer for 60 s', { fault: 'timeout', ms: 120_000, accepted: true }, 'taken'],
	['a cut connection', { fault: 'resetBeforeAnswer' }, 'not taken'],
	['a cut connection', { fault: 'resetAfterAcceptance' }, 'taken'],
	['HTTP 500', { fault: 'httpStatus', status: 500 }, 'not taken'],
	['HTTP 500', { fault: 'httpStatus', status: 500, accepted: true }, 'taken'],
	['HTTP 502 with a page', { fault: 'httpStatus', status: 502 }, 'not taken'],
	['HTTP 502 with a page', { fault: 'httpStatus', status: 502, accepted: true }, 'taken'],
	['half an answer', { fault: 'garbage' }, 'not taken'],
	['half an answer', { fault: 'garbage', accepted: true }, 'taken'],
];

const retryOnFail = true;
const onError = 'continueRegularOutput';
const UNCLEAR = 'It is unclear whether Akool took this job';

/** The row in trouble, the others that are charged, and what comes out. */
const HANDLINGS: Array<
	[name: string, run: ThreeRows, inTrouble: number, others: number[], out: string[]]
> = [
	[
		'Continue',
		{ settings: { onError } },
		1,
		[0, 2],
		['0 completed', `1 ${UNCLEAR}`, '2 completed'],
	],
	[
		// n8n tries again only where the first item failed.
		'Continue, Retry On Fail',
		{ settings: { onError, retryOnFail } },
		0,
		[1, 2],
		[`0 ${UNCLEAR}`, '1 completed', '2 completed'],
	],
	['Stop', {}, 1, [0], []],
	['Stop, Retry On Fail', { settings: { retryOnFail } }, 1, [0], []],
	['Stop, retried by hand', { retryByHand: true }, 1, [0], []],
];

const cases = TROUBLES.flatMap(([trouble, fault, taken]) =>
	HANDLINGS.map(([handling, run, ...expected]) => {
		return { trouble, fault, taken, handling, run, expected };
	}),
);

test.concurrent.each(cases)(
	'a submission meets $trouble, and the job is $taken. $handling: it is not sent again',
	async ({ fault, taken, run, expected: [inTrouble, others, out] }) => {
		const outcome = await swapThreeRows({
			...run,
			faults: [{ on: 'submit', after: inTrouble, ...fault } as Fault],
		});
		const charged = taken === 'taken' ? [...others, inTrouble].sort() : others;
		expect(outcome).toMatchObject({ charged, out, submissions: others.length + 1 });

		const message = outcome.error?.description ?? outcome.advice[0];
		expect(message).toContain('may have been charged, so it was not sent again');
		expect(message).toContain('Look at your credits and results at akool.com');
		if (out.length > 0) return;
		expect(outcome.error?.message).toBe(`${UNCLEAR} [item 1]`);
		expect(message).toContain(`to fetch with Akool Get Result: ${outcome.jobs[0][0]}.`);
	},
);
