import { REDIRECT_STATUSES, useRedirects } from '../../support/redirects';
import { store, waveSpeedCredential } from '../../support/storeCredential';
import { useWaveSpeed, waveSpeedSwap } from './useWaveSpeed';
import { workflowOf } from '../../support/buildWorkflow';

const { n8n, sandbox, pair, runToEnd } = useWaveSpeed();
const redirects = useRedirects();

/** Stores the credential with other values, and presses "Test". */
const press = async (changes: Record<string, string> = {}) => {
	const { credential, data } = await store(n8n, waveSpeedCredential(sandbox()), changes);
	return await n8n.testCredential(credential, data);
};

describe("the credential's test is green", () => {
	test('for a good key', async () => {
		expect(await press()).toMatchObject({ status: 'OK' });
	});

	test('for a key and a base URL that were pasted with something round them', async () => {
		const { apiKey, address } = sandbox();
		const pasted = { apiKey: `\ufeffBearer ${apiKey}\n`, baseUrl: ` "${address}/api/v3/" ` };
		expect(await press(pasted)).toMatchObject({ status: 'OK' });
	});

	test('for a balance of 0: the key is good', async () => {
		sandbox().balance = 0;
		expect(await press()).toMatchObject({ status: 'OK' });
	});
});

describe("the credential's test is red, in words", () => {
	const red = (message: string) => ({ status: 'Error', message: expect.stringContaining(message) });

	test.each([
		[
			'a wrong key',
			{ apiKey: 'wrong' },
			'WaveSpeed does not accept this API key. Copy the API key',
		],
		[
			'an empty key',
			{ apiKey: ' ' },
			'There is no API key in the WaveSpeed Face Swap API credential',
		],
		['a key that was copied while it was hidden', { apiKey: 'abc•••xyz' }, 'has a character'],
		['an address that is none', { baseUrl: 'api.wavespeed.ai' }, 'is not a web address'],
		['a host that is not there', { baseUrl: 'https://a.invalid' }, 'no host called a.invalid'],
		['a host where nobody answers', { baseUrl: 'http://127.0.0.1:1' }, 'Nobody answers at'],
	])('for %s', async (_name, changes, words) => {
		expect(await press(changes)).toEqual(red(words));
	});

	test('for another web site, which does not get the key', async () => {
		const baseUrl = `${sandbox().address}/portraits`;
		expect(await press({ baseUrl })).toEqual(red("is not WaveSpeed's API (HTTP 404)"));
	});

	const WORDS = [
		[401, 'does not accept this API key'],
		[402, 'Your WaveSpeed balance is too low'],
		[403, 'does not allow this account'],
		[429, 'too many requests'],
	] as const;
	const NO_BALANCE = 'not what WaveSpeed answers to a good key';
	// The host is asked without the key first, and after HTTP 401 n8n does both again.
	const forced = { on: 'balance', after: 1, times: 3 } as const;

	test.each([
		...WORDS,
		[400, 'did not return the balance (code 400)'],
		[404, 'did not return the balance (code 404)'],
		[500, 'did not return the balance (code 500)'],
		[4711, NO_BALANCE],
	] as const)('for the code %i in a response with HTTP 200', async (code, words) => {
		sandbox().fail({ ...forced, fault: 'businessCode', code });
		expect(await press()).toEqual(red(words));
	});

	test.each([...WORDS, [404, NO_BALANCE], [500, NO_BALANCE], [503, NO_BALANCE]] as const)(
		'for HTTP %i without a code',
		async (httpStatus, words) => {
			sandbox().fail({ ...forced, fault: 'httpStatus', status: httpStatus, body: 'json' });
			const { status, message } = await press();
			expect(status).toBe('Error');
			// n8n 1.x looks at the body alone.
			expect(message).toMatch(new RegExp(`${words}|${NO_BALANCE}`));
		},
	);

	test('for a web page instead of the balance', async () => {
		sandbox().fail({ ...forced, fault: 'httpStatus', status: 200, body: 'html' });
		expect(await press()).toEqual(red(NO_BALANCE));
	});

	test.each(REDIRECT_STATUSES)('for a base URL that redirects (HTTP %i)', async (status) => {
		redirects().status = status;
		const words = `The Base URL redirects to ${redirects().elsewhere}`;
		expect(await press({ baseUrl: redirects().address })).toEqual(red(words));
		expect(redirects().arrived[0].headers).not.toHaveProperty('authorization');
		expect(redirects().arrivedElsewhere).toEqual([]);
	});
});

test('with a wrong key nothing is charged, and the node says where the right one is', async () => {
	const wrong = await store(n8n, waveSpeedCredential(sandbox()), { apiKey: 'wrong' });
	const rows = [pair('amara', 'bjorn')];
	const { error } = await runToEnd(workflowOf(rows, [waveSpeedSwap()], wrong.credential));
	expect(error?.message).toBe('WaveSpeed does not accept this API key');
	expect(error?.description).toContain('wavespeed.ai/accesskey');
	expect(sandbox().ledger).toEqual([]);
});
