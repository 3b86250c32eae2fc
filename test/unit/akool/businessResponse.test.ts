import { readBusinessResponse } from '../../../lib/akool/businessResponse';
import { BUSINESS_CODES } from '../../../lib/akool/businessCodes';
import { ApiError, InvalidResponseError } from '../../../lib/core/errors';
import { classifyError } from '../../../lib/jobs/classifyError';

const NOW = Date.parse('2026-01-01T00:00:00Z');
const read = (body: unknown, status = 200, headers: Record<string, unknown> = {}) =>
	readBusinessResponse({ status, headers, body }, NOW);

function refusal(body: unknown, status = 200, headers = {}): ApiError {
	try {
		read(body, status, headers);
	} catch (error) {
		if (error instanceof ApiError) return error;
		throw error;
	}
	throw new Error('was not refused');
}

describe("Akool's answers", () => {
	test('a good answer is one with code 1000', () => {
		expect(read({ code: 1000, msg: 'OK', data: { credit: 7 } }).data).toEqual({ credit: 7 });
	});

	test('the words beside the code do not matter: V3 says "Please be patient!" on success', () => {
		const msg = 'Please be patient! If your results are not generated in three hours, …';
		expect(read({ code: 1000, msg, data: { _id: 'a' } }).data).toEqual({ _id: 'a' });
	});

	test('HTTP 200 with any other code is a refusal', () => {
		const { message, advice, facts } = refusal({ code: 1104, msg: 'not enough' });
		expect(message).toBe('You do not have enough Akool credits');
		expect(advice).toContain('Top up');
		expect(advice).toContain('not enough');
		expect(facts).toMatchObject({ kind: 'account', code: 1104, httpStatus: 200 });
	});

	test('every documented code says what happened and what to do', () => {
		const codes = Object.keys(BUSINESS_CODES).map(Number);
		expect(codes).toEqual(expect.arrayContaining([1003, 1005, 1006, 1007, 1101, 1102, 1200]));
		for (const code of codes) {
			const { message, advice, facts } = refusal({ code, msg: 'words' });
			expect(message.length).toBeGreaterThan(10);
			expect(advice).toMatch(/\w{3,}.*\. Akool's message: "words" \(code \d+\)\.$/);
			expect(facts.code).toBe(code);
		}
	});

	test("a code nobody documented is shown in Akool's own words", () => {
		const { message, facts } = refusal({ code: 4711, msg: 'The moon is in the wrong house' });
		expect(message).toBe('Akool refused the request: The moon is in the wrong house');
		expect(facts.kind).toBe('request');
	});

	test('an address that Akool quotes does not give away what opens it', () => {
		const msg = 'can not open https://n8n.example.com/signed?token=abc.def';
		for (const code of [1003, 4711]) {
			const { message, advice } = refusal({ code, msg });
			expect(advice).toContain('/signed?token=[hidden]"');
			expect(message + advice).not.toContain('abc');
		}
	});

	test('a code sent as text counts as well', () => {
		expect(read({ code: '1000', data: {} }).data).toEqual({});
		expect(refusal({ code: '1101' }).facts.code).toBe(1101);
	});

	test('the code comes before the HTTP status', () => {
		expect(refusal({ code: 1101, msg: 'x' }, 403).facts).toMatchObject({ code: 1101 });
		expect(refusal({ code: 1003, msg: 'x' }, 500).facts).toMatchObject({ kind: 'request' });
	});

	test('success in the envelope does not outweigh a bad HTTP status', () => {
		expect(() => read({ code: 1000, data: {} }, 500)).toThrow(InvalidResponseError);
	});

	test.each([
		[429, 'throttled'],
		[401, 'account'],
		[402, 'account'],
		[403, 'account'],
		[404, 'request'],
	])('a bare HTTP %i is a refusal (%s)', (status, kind) => {
		expect(refusal('<html>', status).facts).toMatchObject({ kind, httpStatus: status });
	});

	test('what is too large is told as that, and was not taken', () => {
		const fault = refusal('<html>', 413);
		expect(fault.message).toBe('The request was too large for Akool (HTTP 413)');
		expect(fault.advice).toContain('Make the picture smaller');
		expect(fault.advice).not.toContain('Base URL');
		expect(classifyError(fault).kind).toBe('refused');
	});

	test.each([
		['HTML with HTTP 200', '<h1>Hello</h1>', 200],
		['broken JSON', '{"code": 1000, "da', 200],
		['nothing', '', 200],
		['a list', [], 200],
		['HTTP 500', { error: 'x' }, 500],
		['HTTP 502 with HTML', '<html>', 502],
		['HTTP 408', '', 408],
		['HTTP 409', '', 409],
		['HTTP 302', '', 302],
	])('%s leaves open what happened', (_name, body, status) => {
		expect(() => read(body, status)).toThrow(InvalidResponseError);
	});

	test.each([
		['12', 12_000],
		['0', 0],
		['Thu, 01 Jan 2026 00:00:30 GMT', 30_000],
		['Wed, 31 Dec 2025 00:00:00 GMT', 0],
		['soon', undefined],
		[undefined, undefined],
	])('Retry-After %p means %p ms', (header, ms) => {
		const headers = { 'retry-after': header };
		expect(refusal('', 429, headers).facts.retryAfterMs).toBe(ms);
		expect(refusal({ code: 1005 }, 200, headers).facts.retryAfterMs).toBe(ms);
	});
});
