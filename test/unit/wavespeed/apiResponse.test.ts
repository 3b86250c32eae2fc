import { ApiError, InvalidResponseError, type UserError } from '../../../lib/core/errors';
import { classifyError, classifySubmission } from '../../../lib/jobs/classifyError';
import { readApiResponse } from '../../../packages/n8n-nodes-wavespeed-face-swap/lib/wavespeed/apiResponse';

const NOW = Date.parse('2026-01-01T00:00:00Z');
const read = (status: number, body: unknown, headers = {}) =>
	readApiResponse({ status, headers, body }, NOW);

function errorOf(...response: Parameters<typeof read>): UserError {
	try {
		read(...response);
	} catch (error) {
		return error as UserError;
	}
	throw new Error('It was taken for a success');
}

const onSubmission = (error: unknown) => classifySubmission(error, { classifyError }).kind;

describe('a success', () => {
	const data = { id: 'a', status: 'created' };
	test.each<[name: string, status: number, body: unknown]>([
		['code 200', 200, { code: 200, message: 'success', data }],
		['code 200 with another good HTTP status', 201, { code: 200, data }],
		['the code as text', 200, { code: '200', data }],
		['another good code', 200, { code: 201, data }],
		['no code at all', 200, { data }],
		['code 0, which says that a task went well', 200, { code: 0, message: 'ok', data }],
		['no envelope', 200, data],
		['JSON as text, with a byte order mark', 200, `\ufeff${JSON.stringify({ code: 200, data })}`],
	])('%s', (_name, status, body) => expect(read(status, body)).toEqual(data));

	test('data that is a text or a number is returned as it is', () => {
		expect(read(200, { code: 200, data: 'whsec_a' })).toBe('whsec_a');
		expect(read(200, { code: 200, data: 0 })).toBe(0);
	});
});

/** `submit`: what it means for a submission; `read`: what it means for anything else. */
type Row = [status: number, body: unknown, submit: string, read: string];

describe('what an answer means for sending the request again', () => {
	test.each<Row>([
		// HTTP itself refuses, in whatever words.
		[400, { code: 400, message: 'image is required' }, 'refused', 'refused'],
		[400, { message: 'image is required' }, 'refused', 'refused'],
		[400, '<html>', 'refused', 'refused'],
		[401, { code: 401, message: 'invalid authentication' }, 'final', 'final'],
		[402, '', 'final', 'final'],
		[403, { code: 403 }, 'final', 'final'],
		[404, '<html>', 'final', 'final'],
		[404, { code: 404, message: 'not found' }, 'refused', 'refused'],
		[413, '', 'refused', 'refused'],
		[422, { detail: [] }, 'refused', 'refused'],
		[429, '', 'throttled', 'throttled'],
		[429, { code: 429, message: 'too many requests' }, 'throttled', 'throttled'],
		[429, { code: 1400, message: 'too many requests' }, 'throttled', 'throttled'],
		// The envelope refuses, with a code that is documented to be an HTTP status.
		[200, { code: 400, message: 'bad' }, 'refused', 'refused'],
		[200, { code: '401', message: 'bad' }, 'final', 'final'],
		[200, { code: 403, message: 'bad' }, 'final', 'final'],
		[200, { code: 429, message: 'slow down' }, 'throttled', 'throttled'],
		[401, { code: 400, message: 'bad' }, 'refused', 'refused'],
		// HTTP refuses, and the envelope gives the reason as that of a failed task.
		[400, { code: 1400, message: 'missing parameter' }, 'refused', 'refused'],
		[400, { code: 1401, message: 'invalid parameter' }, 'refused', 'refused'],
		[400, { code: 1200 }, 'refused', 'refused'],
		// Codes of failed tasks are not documented as refusals.
		[200, { code: 1400, message: 'missing parameter' }, 'unclear', 'refused'],
		[200, { code: 1401 }, 'unclear', 'refused'],
		[200, { code: 1402 }, 'unclear', 'refused'],
		[200, { code: 5000 }, 'unclear', 'unclear'],
		[200, { code: 5003, message: 'unavailable' }, 'unclear', 'unclear'],
		[200, { code: 5004 }, 'unclear', 'unclear'],
		[200, { code: 4711, message: 'who knows' }, 'unclear', 'refused'],
		[200, { code: 0 }, 'unclear', 'refused'],
		// Something went wrong, perhaps after the job was made.
		[500, { code: 500, message: 'internal' }, 'unclear', 'unclear'],
		[200, { code: 500, message: 'internal' }, 'unclear', 'unclear'],
		[502, '<html>', 'unclear', 'unclear'],
		[503, '', 'unclear', 'unclear'],
		[504, { message: 'timeout' }, 'unclear', 'unclear'],
		[408, '', 'unclear', 'unclear'],
		[409, '', 'unclear', 'unclear'],
		[200, { code: 409 }, 'unclear', 'unclear'],
		[200, { code: 302 }, 'unclear', 'unclear'],
		// Status and code contradict each other.
		[400, { code: 200, data: { id: 'a' } }, 'unclear', 'refused'],
		[500, { code: 200, data: { id: 'a' } }, 'unclear', 'unclear'],
		[500, { code: 400, message: 'bad' }, 'unclear', 'refused'],
		[500, { code: 429 }, 'unclear', 'throttled'],
		[400, { code: 5000, message: 'internal' }, 'unclear', 'unclear'],
		[400, { code: 500, message: 'internal' }, 'unclear', 'unclear'],
		// A job that is named contradicts every refusal.
		[200, { code: 400, message: 'bad', data: { id: 'a' } }, 'unclear', 'refused'],
		[400, { code: 400, message: 'bad', data: { id: 'a' } }, 'unclear', 'refused'],
		[200, { code: 429, message: 'slow', data: { id: 'a' } }, 'unclear', 'throttled'],
		[429, { code: 429, message: 'slow', data: { id: 'a' } }, 'unclear', 'throttled'],
		[402, { code: 402, message: 'low balance', data: { id: 'a' } }, 'unclear', 'final'],
		[400, { id: 'a', status: 'created', outputs: [] }, 'unclear', 'refused'],
		[400, { id: 'of-the-request', message: 'bad' }, 'refused', 'refused'],
		// Not readable.
		[200, '<html>', 'unclear', 'unclear'],
		[200, '{"code": 200, "da', 'unclear', 'unclear'],
		[200, '', 'unclear', 'unclear'],
		[200, [], 'unclear', 'unclear'],
	])('HTTP %i, %j: a submission is %s, a read %s', (status, body, submit, reading) => {
		const error = errorOf(status, body);
		expect(onSubmission(error)).toBe(submit);
		expect(classifyError(error).kind).toBe(reading);
	});
});

describe('the words', () => {
	test('WaveSpeed does not know the key', () => {
		for (const response of [errorOf(401, ''), errorOf(200, { code: 401, message: 'no' })]) {
			expect(response.message).toBe('WaveSpeed does not accept this API key');
			expect(response.advice).toContain('Copy the API key again from wavespeed.ai/accesskey');
			expect(response.advice).toContain('topped up');
		}
	});

	test('WaveSpeed says itself what is wrong with a request', () => {
		const { message, advice } = errorOf(400, { code: 400, message: 'image: required' });
		expect(message).toBe('WaveSpeed refused the request: image: required');
		expect(advice).toContain('WaveSpeed\'s message: "image: required"');
		expect(advice).toContain('Check the pictures and values of this item.');
		expect(advice).not.toContain('Base URL');
	});

	test('a code of a failed task is explained', () => {
		expect(errorOf(400, { code: 1402, message: 'url' }).message).toBe(
			'WaveSpeed could not open a picture of this job',
		);
	});

	test.each([
		'Insufficient credits. Please top up your account',
		'insufficient balance',
		'Your balance is not enough',
		'not enough credits',
	])('%s: it is the money', (message) => {
		for (const error of [errorOf(400, { code: 400, message }), errorOf(403, { message })]) {
			expect(error.message).toBe('Your WaveSpeed balance is too low');
			expect(error.advice).toContain('Top up at wavespeed.ai/top-up');
			expect(error.errorReason).toBe('credits');
			expect(onSubmission(error)).toBe('final');
		}
	});

	test('an undocumented code that names a job names it in the advice, too', () => {
		const { advice } = errorOf(200, { code: 4711, data: { id: 'abc' } });
		expect(advice).toContain('The response names the job abc.');
		expect(errorOf(500, { code: 200, data: { id: 'abc' } }).advice).toContain('the job abc.');
	});

	test('an address that WaveSpeed quotes does not give away what opens it', () => {
		const error = errorOf(400, {
			code: 400,
			message: 'can not open https://n8n.example/a?token=abc',
		});
		expect(error.message + error.advice).not.toContain('abc');
	});

	test('Retry-After counts for both ways to say 429', () => {
		const headers = { 'retry-after': '12' };
		for (const error of [errorOf(429, '', headers), errorOf(200, { code: 429 }, headers)]) {
			expect(error).toBeInstanceOf(ApiError);
			expect(error).toMatchObject({ facts: { retryAfterMs: 12_000 } });
		}
	});

	test('what can not be read is said so', () => {
		expect(errorOf(502, '<html>')).toBeInstanceOf(InvalidResponseError);
		expect(errorOf(502, '<html>').message).toBe("WaveSpeed's response can't be read (HTTP 502)");
	});
});
