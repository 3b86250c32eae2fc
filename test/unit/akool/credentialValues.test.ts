import {
	authenticationHeader,
	readApiKey,
	readBaseUrl,
	readClientId,
} from '../../../lib/akool/credentialValues';
import { noteSignInFailure, signInFailure } from '../../../lib/akool/signInFailures';
import { UserError, ValidationError } from '../../../lib/core/errors';

const KEY = 'JTTk836JL3RNJMDOmcus/q/Q6MeptHOA==';

describe('an API key as people paste it', () => {
	test.each([
		['a line end behind it', `${KEY}\n`],
		['a Windows line end behind it', `${KEY}\r\n`],
		['spaces and tabs round it', ` \t${KEY}\t `],
		['a line end in the middle', `${KEY.slice(0, 9)}\r\n${KEY.slice(9)}`],
		['a space that is none in the middle', `${KEY.slice(0, 9)}\u00a0${KEY.slice(9)}`],
		['a byte order mark in front', `\ufeff${KEY}`],
		['a zero-width space at both ends', `\u200b${KEY}\u200b`],
		['invisible characters inside', `JTTk\u200d836J\u2060L3RN\u00ad${KEY.slice(12)}`],
		['a mark of the direction of writing', `\u202a${KEY}\u202c`],
		['a control character', `${KEY}\u0000\u0085`],
		['quotes round it', `"${KEY}"`],
		['single quotes round it', `'${KEY}'`],
		['smart quotes round it', `“${KEY}”`],
		['quotes and spaces round it', ` ' ${KEY} ' `],
		['backticks round it', `\`${KEY}\``],
		['the word Bearer in front', `Bearer ${KEY}`],
		['the word bearer in front, on a line of its own', `bearer\n${KEY}`],
		['the whole header', `x-api-key: ${KEY}`],
		['the other header', `Authorization: Bearer ${KEY}`],
		['a header as JSON has it', `"x-api-key": "${KEY}"`],
	])('%s', (_name, pasted) => {
		expect(readApiKey(pasted)).toBe(KEY);
		expect(readClientId(pasted)).toBe(KEY);
	});

	test('is not touched if there is nothing to clean', () => {
		for (const key of [KEY, 'Bearerly/1=', 'authorization', 'a"b', "x'y", 'Ünïcode'])
			expect(readApiKey(key)).toBe(key);
	});

	test.each([
		['hidden', 'JTTk••••••••HOA', '•'],
		['shortened', 'JTTk…HOA', '…'],
		['with a character of two parts', 'JTTk😀', '😀'],
		['with a letter that only looks like a Latin one', 'JTTk\u0435', '\u0435'],
	])('%s, it is refused in words', (_name, pasted, character) => {
		expect(() => readApiKey(pasted)).toThrow(ValidationError);
		expect(() => readApiKey(pasted)).toThrow(
			`The API key in the Akool API credential has a character in it that no key has: "${character}"`,
		);
	});

	test.each([undefined, null, '', ' \n', '""', 'Bearer '])('%p is none', (value) => {
		expect(() => readApiKey(value)).toThrow('There is no API key in the Akool API credential');
		expect(readClientId(value)).toBeUndefined();
	});
});

describe('a request is authenticated', () => {
	const values = { apiKey: ` ${KEY}\n`, accessToken: 'token' };

	test('with the key alone', () => {
		const header = { 'x-api-key': KEY };
		expect(authenticationHeader({ ...values, authentication: 'apiKey' })).toEqual(header);
		expect(authenticationHeader(values)).toEqual(header);
	});

	test('or with the token alone, since Akool ignores the key then', () => {
		expect(authenticationHeader({ ...values, authentication: 'accessToken' })).toEqual({
			Authorization: 'Bearer token',
		});
	});

	test.each(['Access Token (Legacy)', 'access token', 'ACCESSTOKEN'])(
		'also by %p',
		(authentication) => {
			expect(authenticationHeader({ ...values, authentication })).toHaveProperty('Authorization');
		},
	);

	test('what is neither key nor token is refused, and listed', () => {
		expect(() => authenticationHeader({ ...values, authentication: 'OAuth' })).toThrow(
			"'Authentication' must be API Key or Access Token (Legacy), but is OAuth",
		);
	});

	test('why there is no token is known for the very request that needed it', () => {
		const [one, other] = [{ ...values }, { ...values }];
		const error = new UserError('No token', '');
		noteSignInFailure(one, error);
		expect(signInFailure(one)).toBe(error);
		expect(signInFailure(other)).toBeUndefined();
	});
});

describe('a base URL as people paste it', () => {
	test.each([
		['', 'https://openapi.akool.com'],
		[undefined, 'https://openapi.akool.com'],
		[' \u200b ', 'https://openapi.akool.com'],
		['https://openapi.akool.com/', 'https://openapi.akool.com'],
		['https://openapi.akool.com///', 'https://openapi.akool.com'],
		[' https://openapi.akool.com \n', 'https://openapi.akool.com'],
		['https://openapi.\u200bakool.com', 'https://openapi.akool.com'],
		['"https://openapi.akool.com/"', 'https://openapi.akool.com'],
		['HTTPS://OpenAPI.akool.com', 'https://openapi.akool.com'],
		['http://openapi.akool.com', 'https://openapi.akool.com'],
		['http://openapi.akool.com/api/open/v3/', 'https://openapi.akool.com'],
		['http://gate.example.com/akool', 'http://gate.example.com/akool'],
		['https://openapi.akool.com/api/open/v3/faceswap/quota/info', 'https://openapi.akool.com'],
		['https://openapi.akool.com/api/open/', 'https://openapi.akool.com'],
		['https://openapi.akool.com/api/open', 'https://openapi.akool.com'],
		['https://openapi.akool.com/interface/detect-api/detect_faces', 'https://openapi.akool.com'],
		['https://openapi.akool.com/?from=docs#top', 'https://openapi.akool.com'],
		['https://gate.example.com/akool/', 'https://gate.example.com/akool'],
		['https://gate.example.com/akool/api/open/v4', 'https://gate.example.com/akool'],
		['https://gate.example.com/api/opening', 'https://gate.example.com/api/opening'],
		['http://127.0.0.1:4010', 'http://127.0.0.1:4010'],
	])('%p', (pasted, baseUrl) => {
		expect(readBaseUrl(pasted)).toBe(baseUrl);
	});

	test.each([
		'akool',
		'openapi.akool.com',
		'localhost:4010',
		'ftp://openapi.akool.com',
		'https://',
	])('%p is refused by name', (pasted) => {
		expect(() => readBaseUrl(pasted)).toThrow(ValidationError);
		expect(() => readBaseUrl(pasted)).toThrow("'Base URL'");
	});
});
