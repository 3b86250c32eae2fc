import { readAccessToken, signInError, signInRequest } from '../../../lib/akool/accessToken';
import { ApiError, UserError } from '../../../lib/core/errors';

const BASE_URL = 'https://openapi.akool.com';

const read = (body: unknown, status = 200, headers = {}) =>
	readAccessToken({ status, headers, body }, BASE_URL, 0);
const errorOf = (...args: Parameters<typeof read>): UserError => {
	try {
		read(...args);
	} catch (error) {
		return error as UserError;
	}
	throw new Error('There was a token');
};

test('the request has the client ID and the key as they belong there', () => {
	const request = signInRequest({
		clientId: ' client\n',
		apiKey: '"key"',
		baseUrl: `${BASE_URL}/`,
		authentication: 'accessToken',
	});
	expect(request).toMatchObject({
		method: 'POST',
		baseURL: BASE_URL,
		url: '/api/open/v3/getToken',
		body: { clientId: 'client', clientSecret: 'key' },
		json: true,
		disableFollowRedirect: true,
		ignoreHttpStatusErrors: true,
		returnFullResponse: true,
	});
});

test.each([undefined, '', ' \n'])('without a client ID (%p) there is no request', (clientId) => {
	expect(() => signInRequest({ clientId, apiKey: 'key', authentication: 'accessToken' })).toThrow(
		'There is no client ID in the Akool API credential',
	);
});

test('the token is at the top level of the answer', () => {
	expect(read({ code: 1000, token: 'abc' })).toBe('abc');
	expect(read({ code: '1000', token: ' abc ' })).toBe('abc');
});

describe('without a token it is certain that nothing was sent', () => {
	test.each([
		['a page', '<html>', 200],
		['nothing', undefined, 200],
		['no token', { code: 1000 }, 200],
		['an empty token', { code: 1000, token: ' ' }, 200],
		['a token somewhere else', { code: 1000, data: { token: 'abc' } }, 200],
		['trouble', { code: 2001, msg: 'trouble' }, 200],
		['HTTP 500', 'trouble', 500],
		['HTTP 503 with a code', { code: 4711 }, 503],
		['HTTP 500 with a code about the request', { code: 1003 }, 500],
	])('%s', (_name, body, status) => {
		const error = errorOf(body, status);
		expect(error.message).toBe(`No access token: Akool's response can't be used (HTTP ${status})`);
		expect(error.advice).toMatch(/^Nothing was sent\./);
		expect(error.constructor).toBe(UserError);
	});

	test.each([
		['a wrong key', { code: 1101 }, 200, 'Akool does not accept this API key or token'],
		['a blocked account', { code: 1200 }, 200, 'Akool has blocked this account'],
		['a code nobody documented', { code: 4711, msg: 'No.' }, 200, 'Akool refused the request: No.'],
		['HTTP 403', '', 403, 'Akool refused the request (HTTP 403)'],
	])('%s is said in words', (_name, body, status, title) => {
		const error = errorOf(body, status);
		expect(error.message).toBe(title);
		expect(error.advice).toMatch(/^Nothing was sent\. \w/);
		expect(error.constructor).toBe(UserError);
	});

	test('a redirect is said to be one, without what may be secret in its address', () => {
		const location = 'https://login.example.com/?token=secret';
		const error = errorOf('', 302, { location });
		expect(error.message).toBe('The Base URL redirects to https://login.example.com (HTTP 302)');
		expect(error.advice).toMatch(/^Nothing was sent\. .*Check the Base URL/);
		expect(error.constructor).toBe(UserError);
	});
});

test.each([
	['code 1005', { code: 1005 }, 200],
	['HTTP 429', '', 429],
])('%s may be tried again, after the time asked for', (_name, body, status) => {
	const error = errorOf(body, status, { 'retry-after': '7' });
	expect(error).toBeInstanceOf(ApiError);
	expect((error as ApiError).facts).toMatchObject({ kind: 'throttled', retryAfterMs: 7000 });
});

test("an Akool that can't be reached took nothing", () => {
	const { message, advice } = signInError("Akool can't be reached");
	expect(message).toBe("No access token: Akool can't be reached");
	expect(advice).toContain('Nothing was sent');
});
