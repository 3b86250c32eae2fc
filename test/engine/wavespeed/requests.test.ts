import { requestsTo, swapStep, useSwaps } from './swaps';

const { sandbox, pair, swap } = useSwaps();
const SUBMIT = '/api/v3/akool/image-face-swap';
const submissions = () => requestsTo(sandbox(), SUBMIT);

test('a swap is submitted as two lists that are paired by their order', async () => {
	const { json, error } = await swap(swapStep());
	expect(error).toBeUndefined();
	const { source, target } = pair('amara', 'bjorn');
	expect(submissions().map(({ body }) => body)).toEqual([
		{
			image: target,
			source_image: [source],
			target_image: [target],
			face_enhance: false,
			enable_base64_output: false,
		},
	]);
	expect(json).toMatchObject([{ status: 'completed', type: 'image' }]);
	expect(Object.keys(json[0])).toEqual([
		...['status', 'url', 'type', 'id', 'createdAt', 'expiresAt'],
	]);
});

describe('the key', () => {
	test('goes to WaveSpeed as a Bearer token alone, and nowhere else', async () => {
		const { run } = await swap(swapStep({ downloadResult: true }));
		const { apiKey, requests, fileRequests } = sandbox();
		expect(requests.length).toBeGreaterThan(1);
		for (const { headers } of requests) expect(headers.authorization).toBe(`Bearer ${apiKey}`);
		for (const { headers } of fileRequests) expect(JSON.stringify(headers)).not.toContain(apiKey);
		expect(JSON.stringify(run)).not.toContain(apiKey);
	});

	test.each([
		['a line end', (key: string) => `${key}\n`],
		['invisible characters', (key: string) => `\ufeff${key.slice(0, 5)}\u200b${key.slice(5)}`],
		['the word Bearer', (key: string) => `Bearer ${key}`],
	])('pasted with %s, is cleaned; so is the base URL', async (_name, pasted) => {
		const { apiKey, address } = sandbox();
		const credential = { apiKey: pasted(apiKey), baseUrl: ` ${address}/api/v3/ \n` };
		const { error } = await swap(swapStep({ waitForResult: false }), undefined, credential);
		expect(error).toBeUndefined();
		expect(submissions().map(({ headers }) => headers.authorization)).toEqual([`Bearer ${apiKey}`]);
	});

	test('that can not be sent is refused in words, before anything is sent', async () => {
		const { error } = await swap(swapStep(), undefined, { apiKey: 'abc••••••••xyz' });
		expect(error?.message).toContain('API key in the WaveSpeed Face Swap API credential');
		expect(sandbox().requests).toEqual([]);
	});

	test('is in no message, also if WaveSpeed quotes it', async () => {
		const { apiKey } = sandbox();
		const fault = { fault: 'businessCode', code: 400, msg: `the key ${apiKey} is odd` } as const;
		sandbox().fail({ on: 'submit', ...fault });
		const { run, error } = await swap(swapStep());
		expect(error?.message).toContain('the key [hidden] is odd');
		expect(JSON.stringify(run)).not.toContain(apiKey);
	});

	test.each([301, 302, 307, 308])('follows no redirect with HTTP %i', async (status) => {
		const location = 'https://elsewhere.example.com/';
		sandbox().fail({ on: 'balance', fault: 'httpStatus', status, location });
		const { error } = await swap(swapStep({}, { minimumBalance: 1 }));
		expect(error?.message).toBe(
			`The Base URL redirects to https://elsewhere.example.com (HTTP ${status})`,
		);
		expect(error?.description).toContain('Check the Base URL in the WaveSpeed Face Swap API');
		expect(sandbox().ledger).toEqual([]);
	});
});

describe('the address of a callback', () => {
	test('is one parameter of the submission, whatever is in it', async () => {
		const callbackUrl = 'https://n8n.example.com/webhook/a?token=b&c=d+e';
		const { error } = await swap(swapStep({}, { callback: 'url', callbackUrl }));
		expect(error).toBeUndefined();
		expect(submissions().map(({ query }) => query)).toEqual([{ webhook: callbackUrl }]);
		expect(submissions()[0].body).not.toHaveProperty('webhook');
	});

	test('without https is refused before anything is paid, but for one on this computer', async () => {
		const options = { callback: 'url', callbackUrl: 'http://n8n.example.com/webhook/a' };
		const { error } = await swap(swapStep({}, options));
		expect(error?.message).toContain('WaveSpeed calls only addresses that start with https://');
		expect(sandbox().ledger).toEqual([]);
		const local = { callback: 'url', callbackUrl: 'http://127.0.0.1:9/webhook/a' };
		expect((await swap(swapStep({ waitForResult: false }, local))).error).toBeUndefined();
		expect(sandbox().ledger).toHaveLength(1);
	});
});

describe('a result in Base64', () => {
	test('is a file, and nowhere in the item', async () => {
		const { outputs, error, json } = await swap(swapStep({}, { base64Output: true }));
		expect(error).toBeUndefined();
		expect(outputs[0][0].binary?.data).toMatchObject({ mimeType: 'image/png' });
		expect(json[0]).toMatchObject({ status: 'completed', type: 'image' });
		expect(json[0]).not.toHaveProperty('url');
		expect(JSON.stringify(json)).not.toContain('base64');
	});
});

describe('what WaveSpeed says of a job', () => {
	test('a picture that is not safe for work is put out, with a notice', async () => {
		sandbox().fail({ on: 'submit', fault: 'nsfw' });
		const { json } = await swap(swapStep());
		expect(json).toMatchObject([{ status: 'completed', nsfw: expect.stringContaining('NSFW') }]);
	});

	test.each([
		[1200, 'WaveSpeed declined the content of a picture of this job', 'other'],
		[1402, 'WaveSpeed could not open a picture of this job', 'unreachable'],
		[5004, 'WaveSpeed took too long for this job', 'busy'],
	])('the code %i of a failed job is explained', async (code, message, reason) => {
		sandbox().fail({ on: 'submit', fault: 'jobFails', code });
		const { error } = await swap(swapStep());
		expect(error?.message).toBe(message);
		expect(error?.description).toContain('refunds a failed job within 3 hours');
		expect(error?.description).toContain(`(reason: ${reason})`);
	});

	test.each(['cancelled', 'timeout'] as const)('%s ends the wait', async (status) => {
		sandbox().fail({ on: 'submit', fault: 'jobFails', status });
		const { error } = await swap(swapStep());
		expect(error?.message).toMatch(/cancelled at WaveSpeed|took too long|could not finish/);
	});
});
