import { BUSINESS_CODES } from '../../lib/akool/businessCodes';
import { useSandbox } from '../support/sandbox';
import { connectToSharedN8n } from '../support/sharedN8n';
import { chainOf, swapStep, workflowOf } from '../support/buildWorkflow';
import { REDIRECT_STATUSES, useRedirects } from '../support/redirects';
import { storeCredential } from '../support/storeCredential';

const n8n = connectToSharedN8n();

const sandbox = useSandbox();

const press = async (changes: Record<string, string>) => {
	const { credential, data } = await storeCredential(n8n, sandbox(), changes);
	return await n8n.testCredential(credential, data);
};

/** Runs a workflow that swaps a face, with a stored credential. */
const swapWith = async (changes: Record<string, string>) => {
	const { credential } = await storeCredential(n8n, sandbox(), changes);
	const row = {
		source: sandbox().portrait('amara').url,
		target: sandbox().portrait('bjorn').url,
	};
	const id = await n8n.createWorkflow(workflowOf([row], [swapStep()], credential));
	return await n8n.waitForExecution(await n8n.runWorkflow(id), 60_000);
};

describe("the credential's test", () => {
	test('is green for a good key', async () => {
		expect(await press({})).toMatchObject({ status: 'OK' });
	});

	test('is green for a good key with a slash after the base URL', async () => {
		expect(await press({ baseUrl: `${sandbox().address}/` })).toMatchObject({ status: 'OK' });
	});

	test('is green for a key and a base URL that were pasted with something round them', async () => {
		const { apiKey, address } = sandbox();
		const pasted = { apiKey: `\ufeffBearer ${apiKey}\n`, baseUrl: ` "${address}/api/open/v3/" ` };
		expect(await press(pasted)).toMatchObject({ status: 'OK' });
		const legacy = { ...pasted, authentication: 'accessToken' };
		expect(await press(legacy)).toMatchObject({ status: 'OK' });
	});

	test('is red for a key that was copied while it was hidden, and says so', async () => {
		const { status, message } = await press({ apiKey: 'abc••••••••xyz' });
		expect(status).toBe('Error');
		expect(message).toContain('API key in the Akool API credential has a character');
	});

	test('is red for a base URL that is none, and says so', async () => {
		const { status, message } = await press({ baseUrl: 'ftp://openapi.akool.com' });
		expect(status).toBe('Error');
		expect(message).toContain("'Base URL' starts with ftp://");
	});

	test('is red for an empty key, and says where to find it', async () => {
		const { status, message } = await press({ apiKey: '  ' });
		expect(status).toBe('Error');
		expect(message).toContain('There is no API key in the Akool API credential. Copy it from');
	});

	test.each([
		['docs.akool.com', 'is not a web address: docs.akool.com. It must be complete'],
		['https://docs.akool.invalid', 'finds no host called docs.akool.invalid'],
		['http://127.0.0.1:1', 'Nobody answers at the Base URL http://127.0.0.1:1. Look for'],
	])('is red for the base URL %s, and says so in words', async (baseUrl, words) => {
		const { status, message } = await press({ baseUrl });
		expect(status).toBe('Error');
		expect(message).toContain(words);
		expect(message).toContain('https://openapi.akool.com');
	});

	test('is red for a base URL of another web site, and names the right one', async () => {
		const { status, message } = await press({ baseUrl: `${sandbox().address}/portraits` });
		expect(status).toBe('Error');
		expect(message).toContain("/portraits is not Akool's API (HTTP 404). Set it to https://");
	});

	test('is green for a balance of 0: the key is good', async () => {
		sandbox().credit = 0;
		expect(await press({})).toMatchObject({ status: 'OK' });
	});

	test('is red for a wrong key, and says where to find the right one', async () => {
		const { status, message } = await press({ apiKey: 'wrong' });
		expect(status).toBe('Error');
		expect(message).toContain('akool.com');
	});

	test('is red for every bad business code, in its own words', async () => {
		for (const [code, { title }] of Object.entries(BUSINESS_CODES)) {
			const { status, message } = await press({ apiKey: `sandbox-code-${code}` });
			expect([code, status]).toEqual([code, 'Error']);
			expect(message).toContain(title);
		}
	});

	test('is red for a code nobody documented', async () => {
		expect(await press({ apiKey: 'sandbox-code-4711' })).toMatchObject({ status: 'Error' });
	});

	test('is red for a server that is not Akool', async () => {
		sandbox().fail({ on: 'credit', fault: 'httpStatus', status: 200, body: 'html' });
		expect(await press({})).toMatchObject({ status: 'Error' });
	});

	test('is red for a server in trouble, and says what to do', async () => {
		sandbox().fail({ on: 'credit', fault: 'httpStatus', status: 503, body: 'html' });
		const { status, message } = await press({});
		expect(status).toBe('Error');
		expect(message).toContain('try again in a few minutes');
	});

	test('is red where nobody answers', async () => {
		expect(await press({ baseUrl: 'http://127.0.0.1:1' })).toMatchObject({ status: 'Error' });
	});
});

test('where nobody answers, nothing was sent, and the node says so', async () => {
	const { error } = await swapWith({ baseUrl: 'http://127.0.0.1:1' });
	expect(error?.message).toContain("Akool can't be reached");
	expect(error?.description).toContain('Nothing was sent');
});

describe('a base URL that redirects', () => {
	const redirects = useRedirects();
	const baseUrl = () => ({ baseUrl: redirects().address });

	test.each(REDIRECT_STATUSES)('with HTTP %i makes the test red, in words', async (status) => {
		redirects().status = status;
		const withKey = await press(baseUrl());
		expect(withKey.status).toBe('Error');
		expect(withKey.message).toContain(`The Base URL redirects to ${redirects().elsewhere}`);
		expect(withKey.message).toContain('Check the Base URL');
		expect(redirects().arrived[0].headers).not.toHaveProperty('x-api-key');
		const withToken = await press({ ...baseUrl(), authentication: 'accessToken' });
		expect(withToken.status).toBe('Error');
		expect(withToken.message).toContain(`The Base URL redirects to ${redirects().elsewhere}`);
		expect(redirects().arrived).toHaveLength(2);
		expect(redirects().arrivedElsewhere).toEqual([]);
	});

	test.each(['GET', 'POST'])(
		"%s of n8n's HTTP Request node follows none either",
		async (method) => {
			const { credential } = await storeCredential(n8n, sandbox(), {});
			for (redirects().status of REDIRECT_STATUSES) {
				const request = {
					name: 'Request',
					type: 'n8n-nodes-base.httpRequest',
					typeVersion: 4.2,
					parameters: {
						method,
						url: `${redirects().address}/api/open/v3/faceswap/quota/info`,
						authentication: 'predefinedCredentialType',
						nodeCredentialType: 'akoolApi',
						options: { response: { response: { neverError: true, fullResponse: true } } },
					},
					settings: { credentials: { akoolApi: credential } },
				};
				const trigger = { name: 'Start', type: 'n8n-nodes-base.manualTrigger' };
				const id = await n8n.createWorkflow(chainOf([trigger, request], credential));
				const { nodes } = await n8n.waitForExecution(await n8n.runWorkflow(id), 60_000);
				expect(nodes.Request[0][0].json).toMatchObject({ statusCode: redirects().status });
			}
			expect(redirects().arrived).toHaveLength(REDIRECT_STATUSES.length);
			for (const { headers } of redirects().arrived)
				expect(headers['x-api-key']).toBe(sandbox().apiKey);
			expect(redirects().arrivedElsewhere).toEqual([]);
		},
	);
});

describe('the legacy access token', () => {
	test('is fetched by the test, which is green', async () => {
		expect(await press({ authentication: 'accessToken' })).toMatchObject({ status: 'OK' });
	});

	test('without a client ID the test is red, and says so', async () => {
		const { status, message } = await press({ authentication: 'accessToken', clientId: ' ' });
		expect(status).toBe('Error');
		expect(message).toContain('There is no client ID in the Akool API credential. The access');
	});

	test('a wrong client ID makes the test red', async () => {
		const { status, message } = await press({ authentication: 'accessToken', clientId: 'wrong' });
		expect(status).toBe('Error');
		expect(message).toContain('does not accept this API key or token');
	});

	test.each([
		['a wrong client ID', { clientId: 'wrong' }, 'does not accept this API key or token'],
		[
			'a base URL where nobody answers',
			{ baseUrl: 'http://127.0.0.1:1' },
			"Akool can't be reached",
		],
	])('with %s nothing was sent, and the node says so', async (_name, changes, title) => {
		const { error } = await swapWith({ authentication: 'accessToken', ...changes });
		expect(error?.message).toContain(title);
		expect(error?.description).toContain('Nothing was sent');
	});

	test('is renewed in a workflow when Akool says it has expired', async () => {
		const { credential } = await storeCredential(n8n, sandbox(), {
			authentication: 'accessToken',
			accessToken: 'expired',
		});
		const row = {
			source: sandbox().portrait('amara').url,
			target: sandbox().portrait('bjorn').url,
		};
		const id = await n8n.createWorkflow(workflowOf([row], [swapStep()], credential));
		for (const run of ['first', 'second']) {
			const execution = await n8n.waitForExecution(await n8n.runWorkflow(id), 60_000);
			expect([run, execution.status]).toEqual([run, 'success']);
		}
		const tokens = sandbox().requests.filter(({ path }) => path.includes('getToken'));
		expect(tokens).toHaveLength(1);
		expect(sandbox().ledger).toHaveLength(2);
	});
});
