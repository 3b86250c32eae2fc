import { createServer, type Server, type Socket } from 'net';
import type { AddressInfo } from 'net';

/** Answers a request; gets its head as text. */
export type RawAnswer = (socket: Socket, request: string) => void;

/** A host that sends whatever bytes it likes. */
export interface RawHost {
	/** The address of an answer. */
	url(path: string): string;
	answers: Record<string, RawAnswer>;
	/** The heads of all requests so far. */
	requests: string[];
	/** How many connections are open. */
	open: number;
}

/** A host for the tests of one file. */
export function useRawHost(): () => RawHost {
	const host: RawHost = { url: () => '', answers: {}, requests: [], open: 0 };
	let server: Server;
	beforeAll(async () => {
		server = createServer((socket) => {
			host.open++;
			socket.on('error', () => {}).on('close', () => host.open--);
			socket.once('data', (data) => {
				const request = data.toString('latin1');
				host.requests.push(request);
				const path = request.split(' ')[1].slice(1).split('?')[0];
				host.answers[path]?.(socket, request);
			});
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const { port } = server.address() as AddressInfo;
		host.url = (path) => `http://127.0.0.1:${port}/${path}`;
	});
	beforeEach(() => {
		host.answers = {};
		host.requests.length = 0;
	});
	afterAll(() => void server.close());
	return () => host;
}
