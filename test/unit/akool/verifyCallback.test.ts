import { verifyCallbackSignature } from '../../../lib/akool/callbackSignature';
import { account, makeCallback, SIGNED_AT } from '../../support/makeCallback';
import { content, genuine, refusal, verify } from './receivedCallbacks';

describe('what a genuine callback says', () => {
	test('the job, in the form every node puts it out, and the kind of job', () => {
		expect(verify(genuine)).toEqual({
			job: {
				_id: '6593c94c0ef703e8c055e3c8',
				status: 'completed',
				statusCode: 3,
				type: 'image',
				url: 'https://cdn.example.test/final_1.jpg',
				expiresAt: '2024-01-09T08:29:00.000Z',
			},
			type: 'faceswap',
		});
	});

	test.each([
		[2, 'processing'],
		[4, 'failed'],
		['2', 'processing'],
		['4', 'failed'],
	])('with status %p the job is %s and has no url', (status, word) => {
		const { job } = verify(makeCallback({ ...content, status }));
		expect(job).toMatchObject({ status: word, statusCode: Number(status) });
		expect(job).not.toHaveProperty('url');
	});

	test.each([9, 'done', null, [3], true, { a: 3 }])('status %p is unknown', (status) => {
		expect(verify(makeCallback({ ...content, status })).job.status).toBe('unknown');
	});

	test('the job alone is enough, and fields nobody knows do no harm', () => {
		const text = '{"_id":"a","__proto__":{"status":3},"constructor":{},"deduction_credit":4}';
		const callback = verify(makeCallback(text));
		expect(callback).toStrictEqual({ job: { _id: 'a', status: 'unknown' } });
		expect(Object.getPrototypeOf(callback.job)).toBe(Object.prototype);
	});

	test.each([null, '', ' ', true, ['faceswap'], { a: 1 }])('a type of %p is none', (type) => {
		expect(verify(makeCallback({ ...content, type }))).not.toHaveProperty('type');
	});

	test('of a field that comes twice the last one counts', () => {
		expect(verify(makeCallback('{"_id":"a","_id":"b"}')).job._id).toBe('b');
	});

	test('depth alone is no fault', () => {
		const deep = '[1,'.repeat(10_000) + '1' + ']'.repeat(10_000);
		expect(verify(makeCallback(`{"_id":"a","x":${deep}}`)).job._id).toBe('a');
	});

	test.each([
		['text', '1710757981609', '1529'],
		['numbers', 1710757981609, 1529],
		['a number and a long text', 1710757981609, 'é'.repeat(5000)],
	])('time and nonce may be %s', (_, timestamp, nonce) => {
		expect(verify(makeCallback(content, account, { timestamp, nonce })).type).toBe('faceswap');
	});

	test('blanks copied along with client ID and API key do not matter', () => {
		const copied = { clientId: ` ${account.clientId}\n`, apiKey: `${account.apiKey} ` };
		expect(verify(genuine, copied).type).toBe('faceswap');
	});
});

describe('age', () => {
	const minute = 60_000;

	test.each([
		[0, 0],
		[minute, minute],
		[-minute, minute],
		[59_999, minute],
	])('a callback %i ms old passes a maximum of %i ms', (age, maxAgeMs) => {
		expect(verify(genuine, { now: SIGNED_AT + age, maxAgeMs }).type).toBe('faceswap');
	});

	test.each([
		['older', minute + 1, minute],
		['further in the future', -minute - 1, minute],
		['older, where none is allowed', 1, 0],
		['measured against a maximum that is no number', 0, NaN],
		['measured by a clock that does not run', NaN, minute],
	])('one that is %s is stale', (_, age, maxAgeMs) => {
		expect(refusal(genuine, { now: SIGNED_AT + age, maxAgeMs }).reason).toBe('stale');
	});

	test('without a maximum any age will do', () => {
		expect(verify(genuine, { now: SIGNED_AT * 2 }).type).toBe('faceswap');
	});

	test.each([1710757981, '1710757981'])('a time in seconds (%p) is understood', (timestamp) => {
		const body = makeCallback(content, account, { timestamp });
		const now = 1710757981000;
		expect(verify(body, { now: now + minute, maxAgeMs: minute }).type).toBe('faceswap');
		expect(refusal(body, { now: now + minute + 1, maxAgeMs: minute }).reason).toBe('stale');
	});

	test('a forged one is forged, however old it is', () => {
		const forged = { ...genuine, signature: 'a' };
		expect(refusal(forged, { now: 0, maxAgeMs: minute }).reason).toBe('forged');
	});

	test('making an old one young breaks its signature', () => {
		const now = SIGNED_AT + 2 * minute;
		expect(refusal({ ...genuine, timestamp: now }, { now, maxAgeMs: minute }).reason).toBe(
			'forged',
		);
	});
});

describe('the signature alone', () => {
	test('needs no API key, and gives the parts as text', () => {
		const body = { ...makeCallback(content, account, { nonce: 7 }), more: 'x' };
		expect(verifyCallbackSignature(body, account.clientId)).toEqual({
			signature: body.signature,
			timestamp: '1710757981609',
			nonce: '7',
			dataEncrypt: body.dataEncrypt,
		});
	});

	test.each([
		['malformed', {}],
		['malformed', { ...genuine, dataEncrypt: 'a' }],
		['forged', { ...genuine, signature: 'a' }],
	])('says %s as the whole check does', (reason, body) => {
		expect(() => verifyCallbackSignature(body, account.clientId)).toThrow(
			expect.objectContaining({ name: 'WebhookVerificationError', reason }),
		);
	});
});

describe('secrets', () => {
	test('no fault holds client ID, API key or anything of the callback', () => {
		const faults = [
			refusal({}),
			refusal({ ...genuine, signature: account.apiKey }),
			refusal(makeCallback(content, account, { timestamp: account.apiKey })),
			refusal(makeCallback(content, account, { dataEncrypt: `${account.apiKey}!` })),
			refusal(makeCallback('hello')),
			refusal(makeCallback({})),
			refusal(genuine, { now: 0, maxAgeMs: 1 }),
		];
		for (const fault of faults) {
			const { stack, message, advice } = fault;
			const said = [stack, message, advice, JSON.stringify(fault)].join();
			for (const secret of [account.apiKey, account.clientId, genuine.signature, 'hello']) {
				expect(said).not.toContain(secret);
			}
			expect(fault).not.toHaveProperty('cause');
			expect(advice).not.toBe('');
		}
	});
});
