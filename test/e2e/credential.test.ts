import { BUSINESS_CODES } from '../../lib/akool/businessCodes';
import { useSandbox } from '../support/sandbox';
import { connectToSharedN8n } from '../support/sharedN8n';
import { swapStep, workflowOf } from '../support/buildWorkflow';
import { storeCredential } from '../support/storeCredential';

const n8n = connectToSharedN8n();

const sandbox = useSandbox();

const press = async (changes: Record<string, string>) => {
	const { credential, data } = await storeCredential(n8n, sandbox(), changes);
	return await n8n.testCredential(credential, data);
};

describe("the credential's test", () => {
	test('is green for a good key', async () => {
		expect(await press({})).toMatchObject({ status: 'OK' });
	});

	test('is green for a good key with a slash after the base URL', async () => {
		expect(await press({ baseUrl: `${sandbox().address}/` })).toMatchObject({ status: 'OK' });
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

	test('is red where nobody answers', async () => {
		expect(await press({ baseUrl: 'http://127.0.0.1:1' })).toMatchObject({ status: 'Error' });
	});
});

describe('the legacy access token', () => {
	test('is fetched by the test, which is green', async () => {
		expect(await press({ authentication: 'accessToken' })).toMatchObject({ status: 'OK' });
	});

	test('a wrong client ID makes the test red', async () => {
		const { status, message } = await press({ authentication: 'accessToken', clientId: 'wrong' });
		expect(status).toBe('Error');
		expect(message).toContain('does not accept this API key or token');
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
