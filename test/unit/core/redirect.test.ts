import { ApiError, InvalidResponseError } from '../../../lib/core/errors';
import {
	isRedirect,
	NO_REDIRECTS,
	redirectedTestMessage,
	redirectError,
} from '../../../lib/core/redirect';
import { classifyError } from '../../../lib/jobs/classifyError';

const BASE_URL = 'https://api.example.com';

const errorOf = (method: 'GET' | 'POST', location?: unknown, status = 302) =>
	redirectError({ status, headers: { location }, body: '' }, method, {
		baseUrl: BASE_URL,
		credential: 'Example API',
	});

test.each([
	[200, false],
	[299, false],
	[300, true],
	[301, true],
	[308, true],
	[399, true],
	[400, false],
])('HTTP %i is a redirect: %p', (status, is) => expect(isRedirect({ status })).toBe(is));

describe('the message names the host it leads to, and nothing of the rest', () => {
	test.each([
		['https://www.example.com/login?token=secret', ' to https://www.example.com'],
		['http://api.example.com/', ' to http://api.example.com'],
		['/elsewhere', ' to https://api.example.com'],
		['//other.example.com/a', ' to https://other.example.com'],
		['https://', ''],
		[undefined, ''],
		[['https://a.example.com'], ''],
	])('%p', (location, to) => {
		const { message, advice } = errorOf('GET', location, 307);
		expect(message).toBe(`The Base URL redirects${to} (HTTP 307)`);
		expect(advice).toContain('Check the Base URL in the Example API credential');
		expect(message + advice).not.toContain('secret');
	});
});

test('what was read is refused; whether a job was taken is unclear', () => {
	expect(errorOf('GET')).toBeInstanceOf(ApiError);
	expect(errorOf('GET')).toMatchObject({ facts: { kind: 'account', httpStatus: 302 } });
	expect(classifyError(errorOf('GET')).kind).toBe('final');
	expect(errorOf('POST')).toBeInstanceOf(InvalidResponseError);
	expect(classifyError(errorOf('POST')).kind).toBe('unclear');
	expect(errorOf('POST')).toMatchObject({ httpStatus: 302 });
});

test("n8n's two kinds of requests are told to follow none", () => {
	expect(NO_REDIRECTS).toEqual({
		disableFollowRedirect: true,
		followRedirect: false,
		followAllRedirects: false,
	});
});

test("a credential's test says the same without the host, which n8n does not tell it", () => {
	expect(redirectedTestMessage({ credential: 'Example API' })).toMatch(
		/^The Base URL redirects to another address\. .*Check the Base URL in the Example API credential/,
	);
});
