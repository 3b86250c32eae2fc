import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'http';
import type { AddressInfo } from 'net';
import type { IDataObject } from 'n8n-workflow';
import { runNodes } from '../../support/runNodes';
import { swapNode } from '../../support/swapNode';

/**
 * A service with Akool's API that differs from the sandbox where Akool's pages leave it open: a
 * sentence instead of "OK", status as text, fields nobody documents, a url from the start, short IDs, results of
 * other jobs in the list, and always the same answer order.
 */
const answers =
	(polls: { seen: number }) => (request: IncomingMessage, response: ServerResponse) => {
		const reply = (body: object) => {
			response.setHeader('Content-Type', 'text/html; charset=utf-8');
			response.end(JSON.stringify(body));
		};
		request.resume().on('end', () => {
			const url = new URL(request.url ?? '', 'http://x');
			if (request.method === 'POST') {
				const number = ++submitted;
				const data = { _id: `J${number}`, url: 'https://cdn.test/soon.png', extra: { deep: [1] } };
				return reply({ code: 1000, msg: 'Please be patient! …', data });
			}
			polls.seen++;
			const asked = (url.searchParams.get('_ids') ?? '').split(',');
			const state = ['1', '2', '3'][Math.min(polls.seen - 1, 2)];
			const result = ['J999', ...asked].map((_id) => ({
				_id,
				faceswap_status: state,
				url: `https://cdn.test/${_id}.jpg`,
				createdAt: 1_700_000_000_000,
			}));
			reply({ code: 1000, data: { result, total: 2 } });
		});
	};
let submitted = 0;

describe('a service with other habits than the sandbox', () => {
	const polls = { seen: 0 };
	let server: Server;
	let credentials: IDataObject;
	beforeAll(async () => {
		server = createServer(answers(polls)).listen(0, '127.0.0.1');
		await new Promise((ready) => server.once('listening', ready));
		const { port } = server.address() as AddressInfo;
		credentials = { authentication: 'apiKey', apiKey: 'k', baseUrl: `http://127.0.0.1:${port}//` };
	});
	afterAll(() => server.close());

	test('gives the same job items', async () => {
		const item = { source: 'https://a.test/1.jpg', target: 'https://a.test/2.jpg' };
		const { outputs } = await runNodes([swapNode()], [item, item], credentials as never);
		expect(outputs[0]).toEqual(
			['J1', 'J2'].map((_id, index) => ({
				json: {
					_id,
					status: 'completed',
					statusCode: 3,
					type: 'image',
					url: `https://cdn.test/${_id}.jpg`,
					createdAt: '2023-11-14T22:13:20.000Z',
					expiresAt: '2023-11-21T22:13:20.000Z',
				},
				pairedItem: { item: index },
			})),
		);
		expect(polls.seen).toBe(3);
	});
});
