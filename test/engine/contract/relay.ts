import { connect, createServer, type AddressInfo, type Socket } from 'net';

/** An address that refuses connections until it is opened; from then on it leads to another one. */
export interface Relay {
	/** E.g. `http://127.0.0.1:4010`. */
	address: string;
	open(): void;
	close(): Promise<void>;
}

/** Makes a relay that is not open yet. */
export async function startRelay(to: string): Promise<Relay> {
	const { hostname, port } = new URL(to);
	const sockets = new Set<Socket>();
	const server = createServer((incoming) => {
		const outgoing = connect(Number(port), hostname);
		for (const socket of [incoming, outgoing]) {
			sockets.add(socket);
			socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
		}
		incoming.pipe(outgoing).pipe(incoming);
	});
	const listen = async (at: number) =>
		await new Promise<void>((listening) => server.listen(at, '127.0.0.1', listening));
	// Takes a free port, and leaves it again.
	await listen(0);
	const { port: own } = server.address() as AddressInfo;
	await new Promise((closed) => server.close(closed));
	return {
		address: `http://127.0.0.1:${own}`,
		open: () => void listen(own),
		async close() {
			for (const socket of sockets) socket.destroy();
			await new Promise((closed) => server.close(closed));
		},
	};
}
