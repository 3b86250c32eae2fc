import type { IHttpRequestOptions } from 'n8n-workflow';
import { CrunFaceSwapApi } from '../../../packages/n8n-nodes-crun-face-swap/credentials/CrunFaceSwapApi.credentials';
import { CREDENTIAL_TEST_RULES } from '../../../packages/n8n-nodes-crun-face-swap/lib/crun/credentialTestRules';

const credential = new CrunFaceSwapApi();
const request: IHttpRequestOptions = {
	url: '/api/v1/client/account/balance',
	baseURL: 'https://api.crun.ai',
	headers: { accept: 'application/json' },
};
const authenticated = async (values: object) =>
	await credential.authenticate({ ...values }, request);

describe('a request', () => {
	test('gets the key in its header, and follows no redirects', async () => {
		const { headers, baseURL, disableFollowRedirect } = await authenticated({
			apiKey: ' "ak_0123456789"\n',
			baseUrl: '',
		});
		expect(headers).toEqual({ accept: 'application/json', 'x-api-key': 'ak_0123456789' });
		expect(baseURL).toBe('https://api.crun.ai');
		expect(disableFollowRedirect).toBe(true);
	});

	test.each([
		['https://api.crunai.com', 'https://api.crunai.com'],
		['http://api.crun.ai/', 'https://api.crun.ai'],
		['http://api.crunai.com/api/v1', 'https://api.crunai.com'],
		['https://api.crun.ai/api/v1/client/job/CreateTask', 'https://api.crun.ai'],
	])('to the base URL %s goes to %s', async (baseUrl, used) => {
		expect((await authenticated({ apiKey: 'ak_0123456789', baseUrl })).baseURL).toBe(used);
	});

	test('is not sent without a key', async () => {
		await expect(authenticated({ apiKey: ' ' })).rejects.toThrow(
			'There is no API key in the Crun Face Swap API credential. Copy it from crun.ai/user-api-key.',
		);
	});
});

test('the test of the credential is red for every code, and for an answer without a balance', () => {
	const rules = CREDENTIAL_TEST_RULES.map(({ type, properties }) => [
		type,
		'key' in properties ? `${properties.key} ${properties.value}` : properties.value,
	]);
	for (const code of [401, 402, 403, 404, 422, 429, 455, 500, 501, 505]) {
		expect(rules).toContainEqual(['responseSuccessBody', `code ${code}`]);
	}
	expect(rules.at(-1)).toEqual(['responseSuccessBody', 'data.balance undefined']);
	expect(rules).toContainEqual(['responseCode', 307]);
});

test('what it says is about the credential', () => {
	const messages = CREDENTIAL_TEST_RULES.map(({ properties }) => properties.message).join('\n');
	expect(messages).toContain('Crun does not accept this API key. Copy the API key again');
	expect(messages).toContain('Crun is down for maintenance. Try again in a few minutes.');
	expect(messages).not.toMatch(/this item|pictures|a job/);
});

test("Crun's own hosts get the key at once; any other is asked without it first", async () => {
	const asked: string[] = [];
	const httpRequest = async ({ baseURL = '' }: IHttpRequestOptions) => {
		asked.push(baseURL);
		return { statusCode: 200, headers: {}, body: { code: 401, message: 'no key' } };
	};
	const check = async (baseUrl: string) => {
		const helpers = { httpRequest } as never;
		await credential.preAuthentication.call({ helpers }, { apiKey: 'ak_1', baseUrl });
	};
	await check('https://api.crun.ai');
	await check('http://api.crunai.com');
	await check('https://proxy.example');
	expect(asked).toEqual(['https://proxy.example']);
});
