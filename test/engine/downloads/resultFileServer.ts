import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'http';
import type { AddressInfo, Socket } from 'net';

/** Answers a request for a file. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server of result files that answers as a test tells it to, where the sandbox can't. */
export interface ResultFileServer {
	/** E.g. `http://127.0.0.1:4010`. */
	address: string;
	/** How every request is answered from now on. */
	answer: Answer;
	/** Every request so far. */
	requests: IncomingMessage[];
	/** How many connections are open. */
	connections(): number;
}

/** A server of result files for the tests of one file. Until it is told otherwise it answers 404. */
export function useResultFileServer(): () => ResultFileServer {
	const sockets = new Set<Socket>();
	let server: Server;
	let host: ResultFileServer;
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
