import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'http';
import type { AddressInfo } from 'net';

import type { Answer } from './answer';

/** A request a receiver got. */
export interface Call {
	method?: string;
	/** Path and query. */
	path?: string;
	headers: IncomingHttpHeaders;
	/** The parsed body; undefined when it isn't JSON. */
	body: Answer;
	/** The body as it was sent. */
	text: string;
}

/** A web server that receives callbacks. */
export interface WebhookReceiver {
	/** Its origin, without a slash at the end. */
	address: string;
	/** All requests so far. */
	calls: Call[];
	/** Sets how the next requests are answered, one after the other; all others get HTTP 200. */
	answer(...ways: Array<number | ((response: ServerResponse) => void)>): void;
}

/** Sets up a receiver for the tests of a file; it is emptied before each test. */
export function useWebhookReceiver(): WebhookReceiver {
	const calls: Call[] = [];
	let next: Parameters<WebhookReceiver['answer']> = [];
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const { method, url: path, headers } = request;
			const text = Buffer.concat(chunks).toString();
			calls.push({ method, path, headers, text, body: parseJson(text) });
			const way = next.shift() ?? 200;
			if (typeof way === 'number') response.writeHead(way).end('{}');
			else way(response);
		});
	});
	const receiver = { address: '', calls, answer: (...ways: typeof next) => void (next = ways) };
	beforeAll(async () => {
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		receiver.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	});
	beforeEach(() => {
		calls.length = 0;
		next = [];
	});
	afterAll(() => {
		server.close();
		server.closeAllConnections();
	});
	return receiver;
}

function parseJson(text: string): Answer {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
