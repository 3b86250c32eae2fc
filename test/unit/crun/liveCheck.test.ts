import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkCrun } from '../../../scripts/liveCheck/crun/checkCrun';

const API_KEY = 'ak_01234567890123456789';
const PAID = /CreateTask|detect-face-image$/;

let server: Server;
let address = '';
let requests: Array<{ path: string; key: unknown }> = [];

/** `data` of what Crun answers at a path; undefined where it knows nothing. */
function dataAt(path: string): object | undefined {
	if (path.endsWith('/balance')) return { balance: 10 };
	if (path.includes('upload-url')) {
		return { presigned_url: `${address}/store`, file_url: `${address}/file.png` };
	}
	if (path.endsWith('/detect-face-image')) return { detect_task_id: 'd1' };
	if (path.includes('detect-face-result')) {
		return { status: 'succeeded', result: { id: 'a', faces: [{ id: 0, link: address }] } };
	}
	if (path.endsWith('/CreateTask')) return { task_id: 't1' };
	if (path.endsWith('task_id=t1')) return { status: 'success', credits: 1.5 };
	return undefined;
}

beforeAll(async () => {
	server = createServer((request, response) => {
		const path = String(request.url);
		requests.push({ path, key: request.headers['x-api-key'] });
		const data = dataAt(path);
		request
			.resume()
			.on('end', () => response.end(JSON.stringify(data ? { code: 200, data } : { code: 404 })));
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => (requests = []));
afterAll(() => {
	server.closeAllConnections();
	server.close();
});

/** Runs the check with a person who answers so; gives what they were told. */
async function check(answer: (question: string) => string) {
	const told: string[] = [];
	const person = {
		tell: (text: string) => void told.push(text),
		ask: async (question: string) => answer(question),
	};
	await checkCrun(person, { apiKey: API_KEY, baseUrl: address, pauseMs: 1 });
	return told.join('\n');
}

test('without a yes, nothing is asked for that may cost credits', async () => {
	const told = await check(() => '');
	expect(told).toContain('HTTP 200 {"code":200,"data":{"balance":10}}');
	expect(told).toContain('task_12345678: HTTP 200 {"code":404}');
	expect(requests.filter(({ path }) => PAID.test(path))).toEqual([]);
	expect(told).not.toContain('It failed');
});

test('with a yes to each step, what it costs and gives is told', async () => {
	const told = await check((question) => (question.includes('Web address') ? address : 'yes'));
	expect(requests.filter(({ path }) => PAID.test(path))).toHaveLength(6);
	expect(told).toContain('Numbers the first time: 0; the second time: 0');
	expect(told).toContain('status success, credits 1.5');
	expect(told).toContain('Balance before 10, after 10');
	expect(told).not.toContain(API_KEY);
});

test('the key goes to Crun alone, not to the file store', async () => {
	await check(() => 'no');
	const keys = requests.map(({ path, key }) => [/^\/(?:store|file)/.test(path), key === API_KEY]);
	for (const [isStore, hasKey] of keys) expect(hasKey).toBe(!isStore);
});
