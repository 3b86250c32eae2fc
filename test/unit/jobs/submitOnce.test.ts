import { ApiError, InvalidResponseError, UserError } from '../../../lib/core/errors';
import { classifyError, classifySubmission } from '../../../lib/jobs/classifyError';
import { ConnectionError, toConnectionError } from '../../../lib/jobs/connectionError';
import type { Job } from '../../../lib/jobs/job';
import { UnclearSubmissionError } from '../../../lib/jobs/jobErrors';
import type { JobProvider } from '../../../lib/jobs/provider';
import { RateLimiter } from '../../../lib/jobs/rateLimiter';
import { type Submission, submitOnce } from '../../../lib/jobs/submitOnce';
import { virtualClock } from '../../support/virtualClock';
import { ANY_PROVIDER as INFO } from '../../support/anyProvider';

const JOB: Job = { id: 'j1', status: 'queued', outputs: [] };
const network = (code: string, syscall?: string) => new ConnectionError({ code, syscall }, INFO);
const api = (kind: ApiError['facts']['kind'], more: Partial<ApiError['facts']> = {}) =>
	new ApiError('No', 'Advice.', { kind, httpStatus: 200, ...more });

type Refresh = JobProvider<string>['refresh'];

/** Submits a job to a provider that answers so; gives what became of it. */
async function submit(answers: Array<unknown>, signal?: AbortSignal, refresh?: Refresh) {
	const slots: Array<Submission | undefined> = [];
	const sent: Array<[string, string | undefined]> = [];
	const provider = {
		info: INFO,
		limiter: new RateLimiter(virtualClock(), 60_000),
		classifyError,
		refresh,
		async submit(request: string, callbackUrl?: string) {
			sent.push([request, callbackUrl]);
			const answer = answers[sent.length - 1];
			if (answer instanceof Error) throw answer;
			return answer as Job;
		},
	} as unknown as JobProvider<string>;
	const slot = {
		get: () => slots.at(-1),
		set: (submission: Submission) => void slots.push(submission),
		clear: () => void slots.push(undefined),
		handOut: () => {},
	};
	const submission = { request: 'swap', callbackUrl: 'https://example.com/hook' };
	const result = await submitOnce(submission, provider, slot, signal).catch((error) => error);
	return { result, sent, slots };
}

test('a job is sent once, with its callback; each step is stored', async () => {
	const { result, sent, slots } = await submit([JOB]);
	expect(result).toBe(JOB);
	expect(sent).toEqual([['swap', 'https://example.com/hook']]);
	expect(slots).toStrictEqual(['sent', JOB]);
});

describe('what certainly was not taken is sent again', () => {
	test.each([
		['never arrived', network('ECONNREFUSED', 'connect')],
		['was throttled', api('throttled', { code: 1005 })],
	])('when it %s', async (_name, error) => {
		const { result, sent, slots } = await submit([error, JOB]);
		expect(result).toBe(JOB);
		expect(sent).toHaveLength(2);
		expect(slots).toStrictEqual(['sent', undefined, 'sent', JOB]);
	});
});

describe('what may have been taken is not', () => {
	test.each([
		['a broken connection', network('ECONNRESET', 'read')],
		['an unreadable answer', new InvalidResponseError('?', '', 200)],
		['trouble', api('trouble', { code: 2001 })],
		['a refusal that nobody documented', api('request', { code: 4711, isDocumented: false })],
		['throttling that nobody documented', api('throttled', { isDocumented: false })],
		['a bug of our own', new TypeError('oops')],
	])('after %s', async (_name, error) => {
		const { result, sent, slots } = await submit([error, JOB]);
		expect(result).toBeInstanceOf(UnclearSubmissionError);
		expect(sent).toHaveLength(1);
		expect(slots).toStrictEqual(['sent']);
	});
});

test('a documented refusal is final, and the item may be submitted in another way', async () => {
	const refusal = api('request', { code: 1003, isDocumented: true });
	const { result, sent, slots } = await submit([refusal]);
	expect(result).toBe(refusal);
	expect(sent).toHaveLength(1);
	expect(slots).toStrictEqual(['sent', undefined]);
});

test('cancelled, it is not sent, and nothing is said of the submission', async () => {
	const stop = new AbortController();
	stop.abort(new Error('stopped'));
	const { result, sent } = await submit([JOB], stop.signal);
	expect(result).toEqual(new Error('stopped'));
	expect(sent).toEqual([]);
});

describe('a request that lasts only for a while', () => {
	test('is brought up to date before each attempt', async () => {
		const refreshed: string[] = [];
		const refresh = async (request: string) => void refreshed.push(request);
		const { result, sent } = await submit([api('throttled'), JOB], undefined, refresh);
		expect(result).toBe(JOB);
		expect(sent).toHaveLength(2);
		expect(refreshed).toEqual(['swap', 'swap']);
	});

	test.each([
		['trouble', api('trouble')],
		['a broken connection', network('ECONNRESET', 'read')],
		['a bug of our own', new TypeError('oops')],
	])('is not submitted if that ends in %s, and nothing is unclear', async (_name, error) => {
		const refresh = async () => {
			throw error;
		};
		const { result, sent, slots } = await submit([JOB], undefined, refresh);
		expect(result).toBeInstanceOf(UserError);
		expect(result).not.toBeInstanceOf(UnclearSubmissionError);
		expect(result.message).toContain(error.message);
		expect(result.advice).toMatch(/^This job was not submitted\./);
		expect(sent).toEqual([]);
		expect(slots).toEqual([]);
	});
});

describe('how errors are classified', () => {
	test.each([
		['a 400', api('request', { httpStatus: 400 }), 'refused'],
		['a 413', api('request', { httpStatus: 413 }), 'refused'],
		['a 414', api('request', { httpStatus: 414 }), 'refused'],
		['a 422', api('request', { httpStatus: 422 }), 'refused'],
		['a 404: no request will do there', api('request', { httpStatus: 404 }), 'final'],
		['a code about the request', api('request', { code: 1003 }), 'refused'],
		['a code about the account', api('account', { code: 1101 }), 'final'],
		['any error of our own', new Error('oops'), 'final'],
		['an error in words', new UserError('No', ''), 'final'],
		['an unreadable answer', new InvalidResponseError('?', '', 200), 'unclear'],
	])('%s', (_name, error, kind) => expect(classifyError(error)).toEqual({ kind }));

	test('the time to wait is kept', () => {
		const facts = { retryAfterMs: 7000 };
		expect(classifyError(api('throttled', facts))).toEqual({ kind: 'throttled', ...facts });
		expect(classifyError(api('trouble', facts))).toEqual({ kind: 'unclear', ...facts });
	});

	test('a submission asks the provider about errors it documents', () => {
		const provider = { classifyError: () => ({ kind: 'throttled' as const }) };
		expect(classifySubmission(api('request'), provider).kind).toBe('throttled');
		expect(classifySubmission(api('request', { isDocumented: false }), provider).kind).toBe(
			'unclear',
		);
		expect(classifySubmission('oops', provider).kind).toBe('unclear');
	});
});

describe('a connection that failed, in words', () => {
	test.each([
		[
			{ code: 'ECONNREFUSED' },
			"Any can't be reached",
			"Nothing was sent. Check this n8n's internet connection and the Base URL in the Any API credential (ECONNREFUSED).",
		],
		[
			{ code: 'ETIMEDOUT', syscall: 'read' },
			'Any did not respond in time',
			"Check this n8n's internet connection and the Base URL in the Any API credential (ETIMEDOUT).",
		],
		[{ code: 'ECONNABORTED' }, 'Any did not respond in time', '(ECONNABORTED).'],
		[{ code: 'XECONNABORTED' }, 'The connection to Any was lost', '(XECONNABORTED).'],
		[{ code: 'ETIMEDOUTX' }, 'The connection to Any was lost', '(ETIMEDOUTX).'],
		[
			{ code: 'ECONNRESET' },
			'The connection to Any was lost',
			"Check this n8n's internet connection and the Base URL in the Any API credential (ECONNRESET).",
		],
		[{}, 'The connection to Any was lost', 'in the Any API credential.'],
	])('%j', (error, message, advice) => {
		const { message: words, advice: hint } = new ConnectionError(error, INFO);
		expect(words).toBe(message);
		expect(hint).toContain(advice);
		expect(hint.startsWith('Nothing was sent.')).toBe(words === "Any can't be reached");
		expect(hint).toMatch(/(^|Nothing was sent\. )Check this n8n's/);
	});

	const wrapped = (cause: unknown, depth: number): Error =>
		new Error('wrapped', { cause: depth === 1 ? cause : wrapped(cause, depth - 1) });

	test('its cause is looked for inside, and the request is not passed on', () => {
		const cause = Object.assign(new Error('secret'), { code: 'ECONNREFUSED', syscall: 'connect' });
		const error = toConnectionError(wrapped(cause, 4), INFO);
		expect(error).toMatchObject({ kind: 'neverArrived', message: "Any can't be reached" });
		expect(JSON.stringify([error.message, error.advice, error.stack])).not.toContain('secret');
		expect(toConnectionError(wrapped(cause, 5), INFO)).toMatchObject({ kind: 'unclear' });
	});

	test('the outermost code counts', () => {
		const inner = Object.assign(new Error(), { code: 'ECONNREFUSED', syscall: 'connect' });
		const outer = Object.assign(new Error('', { cause: inner }), {
			code: 'ECONNRESET',
			syscall: 'read',
		});
		expect(toConnectionError(outer, INFO)).toMatchObject({ kind: 'unclear' });
		expect(toConnectionError(outer, INFO).advice).toContain('(ECONNRESET)');
	});

	test('a connection that was never made is one, whatever its code', () => {
		const cause = Object.assign(new Error(), { code: 'EHOSTUNREACH', syscall: 'connect' });
		expect(toConnectionError(wrapped(cause, 1), INFO)).toMatchObject({ kind: 'neverArrived' });
	});

	test("a credential's own error is kept as it is", () => {
		const own = new UserError('No token', '');
		expect(toConnectionError(wrapped(own, 2), INFO)).toBe(own);
	});

	test.each([undefined, null, 'ECONNREFUSED', Object.assign(new Error(), { code: 7, syscall: 8 })])(
		'%p tells nothing',
		(error) => {
			expect(toConnectionError(error, INFO)).toMatchObject({
				kind: 'unclear',
				message: 'The connection to Any was lost',
			});
			expect(toConnectionError(error, INFO).advice).not.toContain('(');
		},
	);
});
