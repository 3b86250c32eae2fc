import { connectToSharedN8n } from '../../support/sharedN8n';
import { useRedirects } from '../../support/redirects';
import { useWaveSpeedSandbox } from '../../support/waveSpeedSandbox';

const n8n = connectToSharedN8n();
const sandbox = useWaveSpeedSandbox();
const redirects = useRedirects();

/** Presses the button that tests a credential, with some fields changed. */
const press = async (changes: Record<string, string> = {}) => {
	const data = { apiKey: sandbox().apiKey, baseUrl: sandbox().address, ...changes };
	const credential = await n8n.createCredential('WaveSpeed', 'waveSpeedFaceSwapApi', data);
	return await n8n.testCredential(credential, data);
};

describe("the WaveSpeed credential's test", () => {
	test('is green for a good key, also with a balance of 0', async () => {
		expect(await press()).toMatchObject({ status: 'OK' });
		sandbox().balance = 0;
		expect(await press()).toMatchObject({ status: 'OK' });
	});

	test('is green for a key and a base URL that were pasted with something round them', async () => {
		const { apiKey, address } = sandbox();
		const pasted = { apiKey: `\ufeffBearer ${apiKey}\n`, baseUrl: ` "${address}/api/v3/" ` };
		expect(await press(pasted)).toMatchObject({ status: 'OK' });
	});

	test('is red for a wrong key, and says where to find the right one', async () => {
		const { status, message } = await press({ apiKey: 'a-wrong-key-0123456789' });
		expect(status).toBe('Error');
		expect(message).toContain('WaveSpeed does not accept this API key');
		expect(message).toContain('wavespeed.ai/accesskey');
	});

	test.each([
		[{ apiKey: '  ' }, 'There is no API key in the WaveSpeed Face Swap API credential'],
		[{ apiKey: 'abc••••••••xyz' }, 'has a character in it that no key has'],
		[{ baseUrl: 'api.wavespeed.ai' }, "'Base URL' is not a web address"],
		[{ baseUrl: 'http://127.0.0.1:1' }, 'Nobody answers at the Base URL http://127.0.0.1:1'],
		[{ baseUrl: 'https://api.wavespeed.invalid' }, 'finds no host called api.wavespeed.invalid'],
	])('is red for %j, in words', async (changes, words) => {
		const { status, message } = await press(changes as Record<string, string>);
		expect(status).toBe('Error');
		expect(message).toContain(words);
	});

	test.each([400, 401, 402, 403, 404, 429, 500, 4711])(
		'is red for the code %i in an answer with HTTP 200',
		async (code) => {
			sandbox().fail({ on: 'balance', fault: 'businessCode', code, times: 9 });
			expect(await press()).toMatchObject({ status: 'Error' });
		},
	);

	test.each([401, 403, 429, 500, 503])('is red for HTTP %i, in words', async (status) => {
		sandbox().fail({ on: 'balance', fault: 'httpStatus', status, after: 1, times: 9 });
		const { status: colour, message } = await press();
		expect(colour).toBe('Error');
		expect(message).toMatch(/^(?:WaveSpeed|This is not what WaveSpeed) .*\. /);
	});

	test('is red for a web page instead of a balance', async () => {
		sandbox().fail({ on: 'balance', fault: 'httpStatus', status: 200, body: 'html', times: 9 });
		expect(await press()).toMatchObject({ status: 'Error' });
	});

	test('is red for a base URL that redirects, and sends the key nowhere', async () => {
		const { status, message } = await press({ baseUrl: redirects().address });
		expect(status).toBe('Error');
		expect(message).toContain(`The Base URL redirects to ${redirects().elsewhere}`);
		expect(redirects().arrived[0].headers).not.toHaveProperty('authorization');
		expect(redirects().arrivedElsewhere).toEqual([]);
	});
});
