import { CREDENTIAL_TEST_RULES } from '../../../lib/akool/credentialTestRules';
import { isRedirect, NO_REDIRECTS, redirectError } from '../../../lib/akool/redirect';
import { ApiError, InvalidResponseError } from '../../../lib/core/errors';
import { classifyError } from '../../../lib/jobs/classifyError';

const BASE_URL = 'https://openapi.akool.com';

const errorOf = (method: 'GET' | 'POST', location?: unknown, status = 302) =>
	redirectError({ status, headers: { location }, body: '' }, method, BASE_URL);

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
		['http://openapi.akool.com/', ' to http://openapi.akool.com'],
		['/elsewhere', ' to https://openapi.akool.com'],
		['//other.example.com/a', ' to https://other.example.com'],
		['https://', ''],
		[undefined, ''],
		[['https://a.example.com'], ''],
	])('%p', (location, to) => {
		const { message, advice } = errorOf('GET', location, 307);
		expect(message).toBe(`The Base URL redirects${to} (HTTP 307)`);
		expect(advice).toContain('Check the Base URL in the Akool API credential');
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

describe("the rules of the credential's test", () => {
	const ruleFor = (what: object) =>
		CREDENTIAL_TEST_RULES.find(({ properties }) =>
			Object.entries(what).every(([key, value]) =>
				Object.entries(properties).some(([a, b]) => a === key && b === value),
			),
		)?.properties.message;

	test('every redirect has one, which says what to check', () => {
		for (const value of [301, 302, 303, 307, 308]) {
			expect(ruleFor({ value })).toMatch(
				/^The Base URL redirects to another address\. .*Check the/,
			);
		}
	});

	test('every documented code has one, with what to do', () => {
		expect(ruleFor({ key: 'code', value: 1101 })).toBe(
			'Akool does not accept this API key or token. Copy the API key again from akool.com (API, then Credentials) into the Akool API credential.',
		);
		expect(ruleFor({ key: 'code', value: 1000 })).toBeUndefined();
	});

	test('the last one is for all that has no balance', () => {
		expect(CREDENTIAL_TEST_RULES.at(-1)).toMatchObject({
			type: 'responseSuccessBody',
			properties: {
				key: 'data.credit',
				value: undefined,
				message: expect.stringContaining('Check the API key, and that the Base URL is'),
			},
		});
	});
});
