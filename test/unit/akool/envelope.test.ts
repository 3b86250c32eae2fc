import { invalidResponse, readBusinessResponse } from '../../../lib/akool/businessResponse';
import { readDetectResponse, readFramesResponse } from '../../../lib/akool/detectResponse';
import { withoutCredential } from '../../../lib/akool/withoutSecrets';
import { ApiError, InvalidResponseError, type UserError } from '../../../lib/core/errors';

const answer = (body: unknown, status = 200) => ({ status, headers: {}, body });
const read = (body: unknown, status = 200) => readBusinessResponse(answer(body, status), 0);
const errorOf = (body: unknown, status = 200): UserError => {
	try {
		read(body, status);
	} catch (error) {
		return error as UserError;
	}
	throw new Error('It was a success');
};
const SUCCESS = { code: 1000, msg: 'OK', data: { _id: 'a' } };

describe('the forms in which the same answer may come', () => {
	const json = JSON.stringify(SUCCESS);
	test.each<[string, unknown]>([
		['as JSON', SUCCESS],
		['as text', json],
		['with a byte order mark', `\uFEFF${json}`],
		['with blanks around it', `\r\n ${json} \n`],
		['encoded twice', JSON.stringify(json)],
		['the code as text', { ...SUCCESS, code: '1000' }],
		['the code as text with a blank', { ...SUCCESS, code: ' 1000 ' }],
		['with the words of an error', { ...SUCCESS, msg: 'error' }],
		['with a sentence', { ...SUCCESS, msg: 'Please be patient!' }],
	])('%s', (_form, body) => expect(read(body).data).toEqual({ _id: 'a' }));

	test('a refusal as text is one', () => {
		const refusal = JSON.stringify({ code: 1003, msg: 'parameter validate error' });
		expect(errorOf(refusal)).toBeInstanceOf(ApiError);
		expect(errorOf(`\uFEFF${refusal}`)).toMatchObject({ facts: { isDocumented: true } });
	});

	test('so it is with Face Detect and Analyze Frames', () => {
		const faces = JSON.stringify({ error_code: 0, faces_obj: {} });
		expect(readDetectResponse(answer(`\uFEFF${faces}`), 0)).toHaveProperty('faces_obj');
		const frames = JSON.stringify({ success: true, persons: [] });
		expect(readFramesResponse(answer(JSON.stringify(frames)), 0)).toHaveProperty('persons');
	});
});

describe('an answer that leaves open whether a job was taken', () => {
	test.each<[string, unknown, number]>([
		['an empty body', '', 200],
		['no content', '', 204],
		['nothing', undefined, 200],
		['null', null, 200],
		['a list', [SUCCESS], 200],
		['a web page with 200', '<html>Welcome</html>', 200],
		['half of it', '{"code":1000,"data":{"_id":"65', 200],
		['a number', 1000, 200],
		['JSON encoded too often', JSON.stringify(JSON.stringify(JSON.stringify('{}'))), 200],
		['success in other words', { success: true, data: { _id: 'a' } }, 200],
		['success with HTTP 500', SUCCESS, 500],
	])('%s', (_form, body, status) => {
		expect(errorOf(body, status)).toBeInstanceOf(InvalidResponseError);
		expect(errorOf(body, status).errorReason).toBe('busy');
	});

	test.each<[string, object, string]>([
		['by its ID', { data: { _id: '6593c94c0ef703e8c055e3c8' } }, 'job 6593c94c0ef703e8c055e3c8.'],
		['by its ID as MongoDB writes it', { data: { _id: { $oid: '6593c9' } } }, 'job 6593c9.'],
		['by its number', { data: { job_id: '20240102082900592-5653' } }, 'job_id 202401020829'],
	])('names the job if Akool does: %s', (_how, body, words) => {
		expect(errorOf(body).advice).toContain(`The response names the ${words}`);
		expect(invalidResponse(200, body as never).advice).toContain(`The response names the ${words}`);
	});
});

describe('why, in a word', () => {
	test.each([
		[{ code: 1006 }, 200, 'credits'],
		[{ code: 1104 }, 200, 'credits'],
		['', 402, 'credits'],
		[{ code: 1005 }, 200, 'busy'],
		['', 429, 'busy'],
		[{ code: 1015 }, 200, 'busy'],
		[{ code: 2001 }, 200, 'busy'],
		['', 502, 'busy'],
		[{ code: 1101 }, 200, 'other'],
		[{ code: 1003 }, 200, 'other'],
		['', 404, 'other'],
	])('%j with HTTP %i: %s', (body, status, reason) => {
		expect(errorOf(body, status).errorReason).toBe(reason);
	});

	test.each([
		['Failed to download media from URL', 'unreachable'],
		['Invalid URL format', 'unreachable'],
		["'NoneType' object has no attribute 'shape'", 'notAPicture'],
		['Media type detection failed', 'notAPicture'],
		['hm', 'other'],
	])('Face Detect says %j: %s', (error_msg, errorReason) => {
		const body = { error_code: 1, error_msg };
		expect(() => readDetectResponse(answer(body, 400), 0)).toThrow(
			expect.objectContaining({ errorReason }),
		);
	});
});

describe("the credential's own secrets", () => {
	const apiKey = 'JTTk836JL3RNJMDOmcus/q/Q6MeptHOA';
	const hide = (body: unknown) =>
		withoutCredential(answer(body), { apiKey, clientId: '64d985c5571729d3e2999477' }).body;

	test('are hidden wherever an answer quotes them', () => {
		const body = { msg: `key ${apiKey}`, at: [`https://a.example/${encodeURIComponent(apiKey)}`] };
		expect(hide(body)).toEqual({ msg: 'key [hidden]', at: ['https://a.example/[hidden]'] });
		expect(hide(`<p>${apiKey}</p>`)).toBe('<p>[hidden]</p>');
	});

	test('change nothing else: not even the account in the address of a result', () => {
		const body = { code: 1000, url: 'https://a.example/final-64d985c5571729d3e2999477.png', n: 1 };
		expect(hide(body)).toBe(body);
		expect(hide(undefined)).toBeUndefined();
		expect(withoutCredential(answer('a'), {}).body).toBe('a');
	});
});
