import { createServer, type Server } from 'http';
import type { AddressInfo } from 'net';
import type { IDataObject } from 'n8n-workflow';
import { runNodes } from '../../support/runNodes';
import { swapNode } from '../../support/swapNode';

/** An ID that seems to be of January 2024. */
const ID = '6593c94c0ef703e8c055e3c8';
const ITEM = { source: 'https://a.test/1.jpg', target: 'https://a.test/2.jpg' };
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

/** How often the result is not there yet: in the list, and at its address. */
let missing: { inList: number; atHost: number };
let more: IDataObject;

let server: Server;
let credentials: IDataObject;
const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
beforeAll(async () => {
	server = createServer((request, response) => {
		const json = (data: unknown) => response.end(JSON.stringify({ code: 1000, msg: 'OK', data }));
		request.resume().on('end', () => {
			if (request.method === 'POST') return json({ _id: ID });
			if (request.url?.startsWith('/file')) {
				return missing.atHost-- > 0 ? response.writeHead(404).end() : response.end(PNG);
			}
			const url = missing.inList-- > 0 ? null : `${address()}/file.png`;
			return json({ result: [{ _id: ID, faceswap_status: 3, url, ...more }] });
		});
	}).listen(0, '127.0.0.1');
	await new Promise((ready) => server.once('listening', ready));
	credentials = { apiKey: 'k'.repeat(32), baseUrl: address() };
});
beforeEach(() => {
	missing = { inList: 0, atHost: 0 };
	more = {};
});
afterAll(() => server.close());

const swap = async (parameters: IDataObject = {}, options: IDataObject = {}) =>
	await runNodes(
		[
			swapNode({
				...parameters,
				options: { pollInterval: 0.1, checkAddresses: false, ...options },
			}),
		],
		[ITEM],
		credentials as never,
	);

describe.each<[string, IDataObject]>([
	['ID', {}],
	['creation date', { createdAt: '2023-08-15T02:43:38.536Z' }],
])('a job of this run is new, whatever its %s seems to say', (_what, fields) => {
	beforeEach(() => void (more = fields));

	test('so its address is waited for', async () => {
		missing.inList = 2;
		expect((await swap()).json[0]).toMatchObject({ url: `${address()}/file.png` });
	});

	test('so a result that stays missing is told', async () => {
		missing.inList = 1000;
		const { json } = await swap({}, { maxWait: 0.01 });
		expect(json[0]).toMatchObject({ status: 'completed', resultMissing: expect.any(String) });
	});

	test('so its file is waited for', async () => {
		missing.atHost = 1;
		const { json, outputs } = await swap({ downloadResult: true });
		expect(json[0]).not.toHaveProperty('downloadFailed');
		expect(outputs[0][0].binary?.data.mimeType).toBe('image/png');
	});
});
