import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'http';
import type { AddressInfo, Socket } from 'net';

/** Answers a request for a file. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A file host that answers as a test wishes, where the sandbox can't. */
export interface FileHost {
	/** E.g. `http://127.0.0.1:4010`. */
	address: string;
	/** How every request is answered from now on. */
	answer: Answer;
	/** Every request so far. */
	requests: IncomingMessage[];
	/** How many connections are open. */
	connections(): number;
}

/** A file host for the tests of one file. */
export function useFileHost(): () => FileHost {
	const sockets = new Set<Socket>();
	let server: Server;
	let host: FileHost;
	beforeAll(async () => {
		server = createServer((request, response) => {
			host.requests.push(request);
			// Else a connection stays open after a file that was read to its end, too.
			response.shouldKeepAlive = false;
			host.answer(request, response);
		});
		server.on('connection', (socket: Socket) => {
			sockets.add(socket);
			socket.once('close', () => sockets.delete(socket));
		});
		await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
		host = {
			address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
			answer: (_request, response) => response.writeHead(404).end(),
			requests: [],
			connections: () => sockets.size,
		};
	});
	beforeEach(() => void (host.requests.length = 0));
	afterAll(async () => {
		sockets.forEach((socket) => socket.destroy());
		await new Promise((closed) => server.close(closed));
	});
	return () => host;
}
