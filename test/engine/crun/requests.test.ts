import { swapStep } from './steps';
import { requestsTo, useSwaps } from './swaps';

const { sandbox, pair, run, submitted } = useSwaps();

test('a swap is submitted as Crun documents it, with the safety checker on', async () => {
	const { json, error } = await run(swapStep());
	expect(error).toBeUndefined();
	const { source, target } = pair('amara', 'bjorn');
	expect(submitted()).toEqual([
		{
			model: 'image-face-swap',
			input: { image_url: target, new_face: source, disable_safety_checker: false },
		},
	]);
	expect(Object.keys(json[0])).toEqual([
		...['status', 'url', 'type', 'id', 'createdAt', 'creditsCharged'],
	]);
});

describe('the key', () => {
	test('goes to Crun in its header alone, and nowhere else', async () => {
		const { run: execution } = await run(swapStep({ downloadResult: true }));
		const { apiKey, requests, fileRequests } = sandbox();
		expect(requests.length).toBeGreaterThan(1);
		for (const { headers } of requests) {
			expect(headers['x-api-key']).toBe(apiKey);
			expect(headers).not.toHaveProperty('authorization');
		}
		for (const { headers } of fileRequests) expect(JSON.stringify(headers)).not.toContain(apiKey);
		expect(JSON.stringify(execution)).not.toContain(apiKey);
	});

	test.each([
		['a line end', (key: string) => `${key}\n`],
		['invisible characters', (key: string) => `\ufeff${key.slice(0, 5)}\u200b${key.slice(5)}`],
		['quotes', (key: string) => `"${key}"`],
	])('pasted with %s, is cleaned; so is the base URL', async (_name, pasted) => {
		const { apiKey, address } = sandbox();
		const credential = { apiKey: pasted(apiKey), baseUrl: ` ${address}/api/v1/client/ \n` };
		const { error } = await run(swapStep({ waitForResult: false }), undefined, credential);
		expect(error).toBeUndefined();
		expect(submitted()).toHaveLength(1);
	});

	test('that can not be sent is refused in words, before anything is sent', async () => {
		const { error } = await run(swapStep(), undefined, { apiKey: 'abc••••••••xyz' });
		expect(error?.message).toContain('API key in the Crun Face Swap API credential');
		expect(sandbox().requests).toEqual([]);
	});

	test('is in no message, also if Crun quotes it', async () => {
		const { apiKey } = sandbox();
		const msg = `the key ${apiKey} is odd`;
		sandbox().fail({ on: 'submit', fault: 'businessCode', code: 422, msg });
		const { run: execution, error } = await run(swapStep());
		expect(error?.message).toContain('the key [hidden] is odd');
		expect(JSON.stringify(execution)).not.toContain(apiKey);
	});

	test.each([301, 302, 307, 308])('follows no redirect with HTTP %i', async (status) => {
		const location = 'https://elsewhere.example.com/';
		sandbox().fail({ on: 'balance', fault: 'httpStatus', status, location });
		const { error } = await run(swapStep({}, { minimumCredits: 1 }));
		expect(error?.message).toContain('The Base URL redirects to https://elsewhere.example.com');
		expect(error?.description).toContain('Check the Base URL in the Crun Face Swap API');
		expect(sandbox().ledger).toEqual([]);
	});
});

test('the address of a callback is in the body, whatever is in it', async () => {
	const callbackUrl = 'https://n8n.example.com/webhook/a?token=b&c=d+e';
	const { error } = await run(swapStep({}, { callback: 'url', callbackUrl }));
	expect(error).toBeUndefined();
	expect(submitted().map(({ callback_url: url }) => url)).toEqual([callbackUrl]);
	expect(requestsTo(sandbox(), '/CreateTask')[0].query).toEqual({});
});
