import { AKOOL_API } from '../../../lib/akool/akoolApi';
import { keylessRequest, nobodyAnswersError, requireOwnApi } from '../../../lib/core/baseUrlCheck';
import { UserError } from '../../../lib/core/errors';

const BASE_URL = 'https://docs.akool.com';
const OWN = 'https://openapi.akool.com';

const check = (status: number, body: unknown, headers = {}) =>
	requireOwnApi({ status, headers, body }, BASE_URL, AKOOL_API);
const errorOf = (...response: Parameters<typeof check>): UserError => {
	try {
		check(...response);
	} catch (error) {
		return error as UserError;
	}
	throw new Error('It was taken for Akool');
};

describe('the host of a base URL is asked without the key', () => {
	test.each([undefined, '', OWN, `${OWN}/`, `${OWN}/api/open/v3`, 'http://openapi.akool.com'])(
		"not if it is Akool's own: %p",
		(baseUrl) => expect(keylessRequest({ baseUrl, apiKey: 'secret' }, AKOOL_API)).toBeUndefined(),
	);

	test.each([BASE_URL, 'https://akool.com', 'http://127.0.0.1:4010', `${OWN}/proxy`])(
		'if it is another: %p',
		(baseUrl) => {
			const request = keylessRequest({ baseUrl, apiKey: 'secret', clientId: 'client' }, AKOOL_API);
			expect(request).toMatchObject({ baseURL: baseUrl, disableFollowRedirect: true });
			expect(JSON.stringify(request)).not.toMatch(/secret|client"/);
		},
	);

	test('what is no web address is refused by name', () => {
		expect(() => keylessRequest({ baseUrl: 'docs.akool.com' }, AKOOL_API)).toThrow("'Base URL'");
	});
});

describe('what certainly does not come from Akool is refused, and the address to use is named', () => {
	test.each([
		[200, '<!doctype html><title>Akool</title>'],
		[200, ''],
		[200, undefined],
		[200, {}],
		[200, []],
		[404, '<html>Not found</html>'],
		[404, { code: 404, message: 'Not found' }],
		[400, 'Bad request'],
		[422, '<html>'],
	])('HTTP %i, %p', (status, body) => {
		const { message, advice } = errorOf(status, body);
		expect(message).toBe(
			`What answers at the Base URL ${BASE_URL} is not Akool's API (HTTP ${status})`,
		);
		expect(advice).toContain(`Set it to ${OWN}`);
	});

	test('a redirect, with the host it leads to', () => {
		const { message, advice } = errorOf(301, '', { location: 'https://www.example.com/a?token=b' });
		expect(message).toBe('The Base URL redirects to https://www.example.com (HTTP 301)');
		expect(advice).toContain('Check the Base URL');
	});
});

test('a server in trouble is said to be, whatever it is', () => {
	const { message, advice } = errorOf(503, '<html>');
	expect(message).toBe(`The server at the Base URL ${BASE_URL} has trouble (HTTP 503)`);
	expect(advice).toContain('try again in a few minutes');
});

describe('what may come from Akool, or from a proxy in front of it, is not refused', () => {
	test.each([
		[200, { code: 1102, msg: 'The authorization is empty' }],
		[200, '\ufeff{"code":1101}'],
		[401, { code: 1101 }],
		[401, 'Who are you?'],
		[403, '<html>'],
		[429, ''],
		[400, { message: 'x-api-key is required' }],
		[422, { detail: [{ type: 'missing', loc: ['header', 'x-api-key'] }] }],
		[500, { code: 2001, msg: 'trouble' }],
	])('HTTP %i, %p', (status, body) => expect(() => check(status, body)).not.toThrow());
});

describe('where nobody answers, the error is in words', () => {
	const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED', config: 'key' });

	test.each([
		[{ code: 'ENOTFOUND' }, 'This n8n finds no host called docs.akool.com, which is in'],
		[{ cause: { code: 'EAI_AGAIN' } }, 'This n8n finds no host called docs.akool.com, which is in'],
		[refused, `Nobody answers at the Base URL ${BASE_URL}`],
		[new Error('something else'), `Nobody answers at the Base URL ${BASE_URL}`],
	])('%p', (error, title) => {
		const { message, advice } = nobodyAnswersError(error, BASE_URL, AKOOL_API);
		expect(message).toContain(title);
		expect(advice).toContain(`Look for a typing error. Set it to ${OWN}`);
		// With the code in it, n8n would show words of its own.
		expect(message + advice).not.toMatch(/E[A-Z]{4}|key/);
	});
});
