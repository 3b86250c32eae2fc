import { ApiError, InvalidResponseError, type UserError } from '../../../lib/core/errors';
import { classifyError, classifySubmission } from '../../../lib/jobs/classifyError';
import {
	errorOfRead,
	isNotFound,
	readApiResponse,
	readRecordResponse,
} from '../../../packages/n8n-nodes-crun-face-swap/lib/crun/apiResponse';

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
const onRead = (error: unknown) => classifyError(errorOfRead(error)).kind;

describe('a success', () => {
	const data = { task_id: 'task_1' };
	test.each<[name: string, status: number, body: unknown]>([
		['code 200', 200, { code: 200, message: 'success', data }],
		['code 200 with another good HTTP status', 201, { code: 200, data }],
		['the code as text', 200, { code: '200', data }],
		['JSON as text, with a byte order mark', 200, `\ufeff${JSON.stringify({ code: 200, data })}`],
	])('%s', (_name, status, body) => expect(read(status, body)).toEqual(data));

	test('without data there is nothing to return', () => {
		expect(read(200, { code: 200, data: null })).toBeNull();
		expect(read(200, { code: 200 })).toBeUndefined();
	});
});

type Kind = ReturnType<typeof onSubmission>;
/** What it means for a submission, and for anything else. */
type Row = [status: number, body: unknown, submit: Kind, read: Kind];

describe('what an answer means for sending the request again', () => {
	test.each<Row>([
		// The code in the body decides, with HTTP 200 as with any status that refuses.
		...[200, 400, 422].flatMap((status): Row[] => [
			[status, { code: 401, message: 'key' }, 'final', 'final'],
			[status, { code: 402, message: 'credits' }, 'final', 'final'],
			[status, { code: 403, message: 'disabled' }, 'final', 'final'],
			[status, { code: 404, message: 'not found' }, 'refused', 'refused'],
			[status, { code: 422, message: 'bad', errors: ['x'] }, 'refused', 'refused'],
			[status, { code: 429, message: 'slow down' }, 'throttled', 'throttled'],
			[status, { code: 455, message: 'maintenance' }, 'refused', 'unclear'],
			[status, { code: 500, message: 'internal' }, 'unclear', 'unclear'],
			[status, { code: 501, message: 'generation failed' }, 'unclear', 'unclear'],
			[status, { code: 505, message: 'disabled' }, 'refused', 'refused'],
		]),
		[505, { code: 505 }, 'refused', 'refused'],
		[455, { code: 455 }, 'refused', 'unclear'],
		// A server that is in trouble may have carried out what it says that it refused.
		[500, { code: 402 }, 'unclear', 'final'],
		[503, { code: 422 }, 'unclear', 'refused'],
		[502, { code: 429 }, 'unclear', 'throttled'],
		// So may one whose refusal names a job.
		[200, { code: 402, data: { task_id: 'a' } }, 'unclear', 'final'],
		[422, { code: 422, data: { task_id: 'a' } }, 'unclear', 'refused'],
		[429, { code: 429, data: { task_id: 'a' } }, 'unclear', 'throttled'],
		[429, { data: { task_id: 'a' } }, 'unclear', 'throttled'],
		[200, { code: '402' }, 'final', 'final'],
		[429, { code: 500 }, 'unclear', 'unclear'],
		// Codes that nobody documented say nothing, but too many requests is too many.
		[200, { code: 400 }, 'unclear', 'refused'],
		[400, { code: 400, message: 'bad' }, 'unclear', 'refused'],
		[200, { code: 0 }, 'unclear', 'refused'],
		[200, { code: 409 }, 'unclear', 'refused'],
		[401, { code: 4711 }, 'unclear', 'unclear'],
		[200, { code: 502 }, 'unclear', 'unclear'],
		[200, { code: 50001 }, 'unclear', 'unclear'],
		[429, { code: 4711 }, 'throttled', 'throttled'],
		// Without a code, the HTTP status is all there is.
		[401, { message: 'unauthorized' }, 'final', 'final'],
		[402, '', 'final', 'final'],
		[403, '<html>', 'final', 'final'],
		[404, '<html>', 'final', 'final'],
		[422, { detail: [] }, 'refused', 'refused'],
		[429, '', 'throttled', 'throttled'],
		[455, '', 'final', 'unclear'],
		[400, '', 'refused', 'refused'],
		[413, '', 'refused', 'refused'],
		[408, '', 'unclear', 'unclear'],
		[409, '', 'unclear', 'unclear'],
		[500, '', 'unclear', 'unclear'],
		[502, '<html>', 'unclear', 'unclear'],
		[505, '<html>', 'unclear', 'unclear'],
		// Status and code contradict each other.
		[400, { code: 200, data: { task_id: 'a' } }, 'unclear', 'unclear'],
		[500, { code: 200, data: { task_id: 'a' } }, 'unclear', 'unclear'],
		// Not readable, or no code.
		[200, { data: { task_id: 'a' } }, 'unclear', 'unclear'],
		[200, '<html>', 'unclear', 'unclear'],
		[200, '{"code": 200, "da', 'unclear', 'unclear'],
		[200, '', 'unclear', 'unclear'],
		[200, [], 'unclear', 'unclear'],
	])('HTTP %i, %j: a submission is %s, a read %s', (status, body, submit, reading) => {
		const error = errorOf(status, body);
		expect(onSubmission(error)).toBe(submit);
		expect(onRead(error)).toBe(reading);
	});
});

describe('the words', () => {
	test.each<[code: number, title: string, advice: string]>([
		[401, 'Crun does not accept this API key', 'crun.ai/user-api-key'],
		[402, 'You do not have enough Crun credits', 'Buy credits at crun.ai'],
		[403, 'Crun has disabled this API key', 'Make a new key'],
		[404, "Crun can't find what was requested", 'of another account'],
		[429, 'Crun is getting too many requests from this account', 'Run this item again later'],
		[455, 'Crun is down for maintenance', 'later'],
		[500, 'Crun has a problem of its own', 'passes within minutes'],
		[501, 'Crun could not generate the result', 'passes within minutes'],
		[505, 'Crun has turned this feature off', 'support'],
	])('of code %i', (code, title, advice) => {
		const error = errorOf(200, { code, message: 'The words of Crun' });
		expect(error.message).toBe(title);
		expect(error.advice).toContain(advice);
		expect(error.advice).toContain('Crun\'s message: "The words of Crun".');
	});

	test('of a page with HTTP 403 do not say that Crun has disabled the key: Crun did not say so', () => {
		const { message, advice } = errorOf(403, '<html>Attention Required!</html>');
		expect(message).toBe('Something in front of Crun refused the request (HTTP 403)');
		expect(advice).toContain('firewall');
		expect(advice).toContain('API key');
	});

	test('of a code that nobody documented do not say that Crun refused', () => {
		const { message } = errorOf(200, { code: 777, data: null });
		expect(message).toBe('Crun responded with a code that it does not document (777)');
	});

	test('of code 422 are those of its list of errors', () => {
		const errors = ['image_url is required', { message: 'new_face is not a URL' }];
		const { message, advice } = errorOf(422, { code: 422, message: 'Missing Params', errors });
		const words = 'Missing Params; image_url is required; new_face is not a URL';
		expect(message).toBe(`Crun does not accept a value of this request: ${words}`);
		expect(advice).toContain(`Crun's message: "${words}".`);
	});

	test('the reason for too few credits can be told by a workflow', () => {
		expect(errorOf(200, { code: 402 }).errorReason).toBe('credits');
		expect(errorOf(200, { code: 455 }).errorReason).toBe('busy');
	});

	test('an answer that names a job although it is no success names it in the advice', () => {
		const data = { task_id: 'task_77' };
		expect(errorOf(200, { code: 4711, data }).advice).toContain('names the job task_77.');
		expect(errorOf(500, { code: 200, data }).advice).toContain('names the job task_77.');
		// As a callback has it, without `data`.
		const error = errorOf(422, { code: 422, ...data });
		expect(error.advice).toContain('names the job task_77.');
		expect(onSubmission(error)).toBe('unclear');
	});

	test('an address that Crun quotes does not give away what opens it', () => {
		const errors = ['can not open https://n8n.example/a?token=abc'];
		const error = errorOf(422, { code: 422, errors });
		expect(error.message + error.advice).not.toContain('abc');
	});

	test.each<[header: string, ms: number]>([
		['12', 12_000],
		['Thu, 01 Jan 2026 00:01:00 GMT', 60_000],
	])('Retry-After: %s', (header, ms) => {
		const headers = { 'retry-after': header };
		for (const error of [errorOf(429, '', headers), errorOf(200, { code: 429 }, headers)]) {
			expect(error).toBeInstanceOf(ApiError);
			expect(error).toMatchObject({ facts: { retryAfterMs: ms } });
		}
	});

	test('what can not be read is said so', () => {
		expect(errorOf(502, '<html>')).toBeInstanceOf(InvalidResponseError);
		expect(errorOf(502, '<html>').message).toBe("Crun's response can't be read (HTTP 502)");
	});
});

describe('code 501 of a read', () => {
	const readRecord = (body: unknown) => readRecordResponse({ status: 200, headers: {}, body }, NOW);

	test('beside the record of a job is about that job', () => {
		const data = { task_id: 'a', status: 'failed' };
		expect(readRecord({ code: 501, data })).toEqual(data);
		expect(readRecord({ code: 200, data })).toEqual(data);
	});

	test.each([null, {}, { status: 'failed' }, { task_id: 'a' }])('beside %j says nothing', (data) =>
		expect(() => readRecord({ code: 501, data })).toThrow('Crun could not generate the result'),
	);

	test('is the only one that may stand beside a record', () => {
		const body = { code: 500, data: { task_id: 'a', status: 'failed' } };
		expect(() => readRecord(body)).toThrow('Crun has a problem of its own');
	});
});

test('only Crun itself can say that a job does not exist, not the page of a proxy', () => {
	expect(isNotFound(errorOf(200, { code: 404 }))).toBe(true);
	expect(isNotFound(errorOf(404, { code: 404 }))).toBe(true);
	expect(isNotFound(errorOf(404, '<html>'))).toBe(false);
	expect(isNotFound(errorOf(200, { code: 500 }))).toBe(false);
});
