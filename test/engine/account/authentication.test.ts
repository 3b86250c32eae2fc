import { runNodes } from '../../support/runNodes';
import { credentialsFor, pair, requestsTo, useSandbox } from '../../support/sandbox';
import { swapNode } from '../../support/swapNode';

const sandbox = useSandbox();
const items = () => [pair(sandbox(), 'amara', 'bjorn')];

describe('the key', () => {
	test('goes to Akool as x-api-key alone, and nowhere else', async () => {
		const { run } = await runNodes([swapNode()], items(), credentialsFor(sandbox()));
		const { apiKey, requests, fileRequests } = sandbox();
		for (const { headers } of requests) {
			expect(headers['x-api-key']).toBe(apiKey);
			expect(headers).not.toHaveProperty('authorization');
		}
		for (const { headers } of fileRequests) expect(JSON.stringify(headers)).not.toContain(apiKey);
		expect(JSON.stringify(run)).not.toContain(apiKey);
	});

	test.each([
		['a line end', (key: string) => `${key}\n`],
		['a line end inside', (key: string) => `${key.slice(0, 5)}\r\n${key.slice(5)}`],
		['invisible characters', (key: string) => `\ufeff${key.slice(0, 5)}\u200b${key.slice(5)}`],
		['the word Bearer', (key: string) => `Bearer ${key}`],
	])('pasted with %s, is cleaned', async (_name, pasted) => {
		const { apiKey, address } = sandbox();
		const baseUrl = ` ${address}/ \n`;
		const credentials = credentialsFor(sandbox(), { apiKey: pasted(apiKey), baseUrl });
		const { error } = await runNodes([swapNode({ waitForResult: false })], items(), credentials);
		expect(error).toBeUndefined();
		expect(requestsTo(sandbox(), 'faceswap').map(({ headers }) => headers['x-api-key'])).toEqual([
			apiKey,
		]);
		const legacy = { ...credentials, authentication: 'accessToken' };
		const signedIn = await runNodes([swapNode({ waitForResult: false })], items(), legacy);
		expect(signedIn.error).toBeUndefined();
	});

	test('that can not be sent is refused in words, before anything is sent', async () => {
		const credentials = credentialsFor(sandbox(), { apiKey: 'abc••••••••xyz' });
		const { error } = await runNodes([swapNode()], items(), credentials);
		expect(error?.message).toContain('API key in the Akool API credential');
		expect(error?.message).not.toContain('unclear');
		expect(sandbox().requests).toEqual([]);
	});

	test.each([
		['a refusal', { on: 'submit', fault: 'businessCode', code: 1003 }],
		['a broken connection', { on: 'submit', fault: 'resetBeforeAnswer' }],
		['HTTP 500', { on: 'submit', fault: 'httpStatus', status: 500 }],
	] as const)('is in no message after %s', async (_name, fault) => {
		sandbox().fail(fault);
		const { run, error } = await runNodes([swapNode()], items(), credentialsFor(sandbox()));
		expect(error).toBeDefined();
		expect(JSON.stringify(run)).not.toContain(sandbox().apiKey);
		expect(JSON.stringify(error?.cause ?? '')).not.toContain(sandbox().apiKey);
	});
});

describe('the legacy access token', () => {
	test('is fetched by itself and sent instead of the key', async () => {
		const credentials = credentialsFor(sandbox(), { authentication: 'accessToken' });
		const { json } = await runNodes([swapNode()], items(), credentials);
		expect(json).toMatchObject([{ status: 'completed' }]);
		expect(requestsTo(sandbox(), 'getToken')).toHaveLength(1);
		for (const { headers } of requestsTo(sandbox(), 'faceswap')) {
			expect(headers.authorization).toMatch(/^Bearer \S+$/);
			expect(headers).not.toHaveProperty('x-api-key');
		}
	});

	test('is kept for the next run', async () => {
		const credentials = credentialsFor(sandbox(), { authentication: 'accessToken' });
		await runNodes([swapNode({ waitForResult: false })], items(), credentials);
		await runNodes([swapNode({ waitForResult: false })], items(), credentials);
		expect(requestsTo(sandbox(), 'getToken')).toHaveLength(1);
	});

	test('is renewed when Akool says it has expired, and the job is charged once', async () => {
		const credentials = credentialsFor(sandbox(), {
			authentication: 'accessToken',
			accessToken: 'expired',
		});
		const { json } = await runNodes([swapNode()], items(), credentials);
		expect(json).toMatchObject([{ status: 'completed' }]);
		expect(credentials.accessToken).not.toBe('expired');
		expect(sandbox().ledger).toHaveLength(1);
	});

	test.each([
		['answers 500', { fault: 'httpStatus', status: 500 }],
		['answers with a page', { fault: 'httpStatus', status: 200, body: 'html' }],
		['has trouble', { fault: 'businessCode', code: 2001 }],
		['breaks the connection', { fault: 'resetBeforeAnswer' }],
	] as const)('when Akool %s instead of giving one, nothing was sent', async (_name, fault) => {
		sandbox().fail({ on: 'token', times: 9, ...fault });
		const credentials = credentialsFor(sandbox(), { authentication: 'accessToken' });
		const { error, run } = await runNodes([swapNode()], items(), credentials);
		expect(error?.message).toContain('No access token: ');
		expect(error?.description).toContain('Nothing was sent');
		expect(requestsTo(sandbox(), 'faceswap')).toHaveLength(0);
		expect(JSON.stringify(run)).not.toContain(sandbox().apiKey);
	});

	test('refused with a code nobody documented, nothing was sent either', async () => {
		sandbox().fail({ on: 'token', fault: 'businessCode', code: 4711 });
		const credentials = credentialsFor(sandbox(), { authentication: 'accessToken' });
		const { error } = await runNodes([swapNode()], items(), credentials);
		expect(error?.message).toContain('Akool refused');
		expect(error?.description).toContain('Nothing was sent');
		expect(requestsTo(sandbox(), 'faceswap')).toHaveLength(0);
	});

	test('with a wrong client ID it says what to check', async () => {
		const credentials = credentialsFor(sandbox(), {
			authentication: 'accessToken',
			clientId: 'wrong',
		});
		const { error } = await runNodes([swapNode()], items(), credentials);
		expect(error?.message).toContain('does not accept this API key or token');
		expect(requestsTo(sandbox(), 'getToken')).toHaveLength(1);
		expect(sandbox().ledger).toHaveLength(0);
	});
});
