import { WaveSpeedFaceSwapApi } from '../../../packages/n8n-nodes-wavespeed-face-swap/credentials/WaveSpeedFaceSwapApi.credentials';
import { CREDENTIAL_TEST_RULES } from '../../../packages/n8n-nodes-wavespeed-face-swap/lib/wavespeed/credentialTestRules';

const credential = new WaveSpeedFaceSwapApi();
const KEY = 'abcdef0123456789';
const REAL = 'https://api.wavespeed.ai';

const authenticated = async (values: object, options: object = {}) =>
	await credential.authenticate(
		{ apiKey: KEY, baseUrl: '', ...values },
		{ url: '/api/v3/balance', baseURL: REAL, ...options },
	);

describe('a request', () => {
	test('gets the key as a Bearer token, and follows no redirect', async () => {
		const options = await authenticated({ apiKey: ` "Bearer ${KEY}"\n` }, { headers: { a: 'b' } });
		expect(options).toMatchObject({
			baseURL: REAL,
			headers: { a: 'b', Authorization: `Bearer ${KEY}` },
			disableFollowRedirect: true,
		});
	});

	test.each([
		['https://api.wavespeed.ai/', REAL],
		['https://api.wavespeed.ai/api/v3', REAL],
		['https://api.wavespeed.ai/api/v3/balance', REAL],
		['http://api.wavespeed.ai', REAL],
		[' \u200bhttps://api.wavespeed.ai ', REAL],
		['https://gate.example.com/wavespeed/api/v3/', 'https://gate.example.com/wavespeed'],
		['http://127.0.0.1:4020', 'http://127.0.0.1:4020'],
		['', REAL],
	])('with the base URL %p goes to %p', async (baseUrl, baseURL) => {
		expect(await authenticated({ baseUrl })).toMatchObject({ baseURL });
	});

	test('with a whole address goes where it says', async () => {
		const options = await authenticated({ baseUrl: 'http://127.0.0.1' }, { baseURL: undefined });
		expect(options.baseURL).toBeUndefined();
	});

	test.each([
		[
			{ apiKey: '' },
			'There is no API key in the WaveSpeed Face Swap API credential. Copy it from wavespeed.ai/accesskey.',
		],
		[{ apiKey: 'ab••cd' }, 'a character in it that no key has'],
		[{ baseUrl: 'api.wavespeed.ai' }, "'Base URL' is not a web address"],
	])('with %j is refused in words', async (values, message) => {
		await expect(authenticated(values)).rejects.toThrow(message);
	});
});

describe('the test', () => {
	const ruleFor = (what: object) =>
		CREDENTIAL_TEST_RULES.filter(({ type, properties }) =>
			Object.entries(what).every(
				([key, value]) => ({ type, ...properties })[key as 'type'] === value,
			),
		).map(({ properties }) => properties.message);

	test.each([301, 302, 303, 307, 308])('is red for the redirect %i', (value) => {
		expect(ruleFor({ type: 'responseCode', value })[0]).toMatch(/^The Base URL redirects/);
	});

	test.each([
		[401, 'WaveSpeed does not accept this API key. Copy the API key again'],
		[402, 'Your WaveSpeed balance is too low'],
		[403, 'WaveSpeed does not allow this account'],
		[429, 'WaveSpeed is getting too many requests'],
	])('is red for %i, as HTTP status and as code in the body', (value, message) => {
		expect(ruleFor({ type: 'responseCode', value })[0]).toContain(message);
		expect(ruleFor({ type: 'responseSuccessBody', key: 'code', value })[0]).toContain(message);
	});

	test.each([400, 404, 500, 503])('is red for the code %i in the body', (value) => {
		expect(ruleFor({ key: 'code', value })[0]).toContain(`(code ${value})`);
	});

	test('is green only with a balance', () => {
		expect(CREDENTIAL_TEST_RULES.at(-1)).toMatchObject({
			type: 'responseSuccessBody',
			properties: { key: 'data.balance', value: undefined },
		});
		expect(ruleFor({ key: 'code', value: 200 })).toEqual([]);
	});
});

describe('the host of another base URL', () => {
	const ask = async (baseUrl: string, response: object | Error) => {
		const requests: object[] = [];
		const httpRequest = async (request: object) => {
			requests.push(request);
			if (response instanceof Error) throw response;
			return { statusCode: 200, headers: {}, ...response };
		};
		const helper = { helpers: { httpRequest } };
		await credential.preAuthentication.call(helper as never, { apiKey: KEY, baseUrl });
		return requests;
	};

	test("is asked without the key first; WaveSpeed's own is not asked", async () => {
		const requests = await ask('http://127.0.0.1:4020', { body: { code: 401 } });
		expect(requests).toMatchObject([{ url: '/api/v3/balance', baseURL: 'http://127.0.0.1:4020' }]);
		expect(JSON.stringify(requests)).not.toContain(KEY);
		expect(await ask('https://api.wavespeed.ai/api/v3', { body: '' })).toEqual([]);
	});

	test.each<[name: string, response: object | Error, message: string]>([
		[
			'a web site',
			{ body: '<html>' },
			"is not WaveSpeed's API (HTTP 200). Set it to https://api.wavespeed.ai",
		],
		[
			'a redirect',
			{ statusCode: 302, headers: { location: 'https://a.example' } },
			'redirects to https://a.example',
		],
		['a server in trouble', { statusCode: 502, body: '' }, 'has trouble (HTTP 502)'],
		['nobody', Object.assign(new Error('no'), { code: 'ENOTFOUND' }), 'finds no host called'],
	])('that is %s is said to be', async (_name, response, message) => {
		await expect(ask('https://gate.example.com', response)).rejects.toThrow(message);
	});
});
