import { createServer } from 'node:net';

/** Whether a TCP port of 127.0.0.1 is free at this moment. */
export async function isPortFree(port: number): Promise<boolean> {
	return (await listenOnce(port)) !== undefined;
}

/**
 * A TCP port of 127.0.0.1 that is free at this moment; another program may take it before it is used.
 *
 * @throws Error when there is none
 */
export async function freePort(): Promise<number> {
	const port = await listenOnce(0);
	if (port === undefined) throw new Error('This computer has no free TCP port');
	return port;
}

/** Where ports lie that neither the system nor usual programs give out by themselves. */
const QUIET_PORTS = { first: 20_000, count: 10_000 };

/**
 * A TCP port of 127.0.0.1 for a server that is started later, or stopped and started again: no
 * outgoing connection gets it meanwhile, as may happen with one of {@link freePort}.
 */
export async function lastingPort(): Promise<number> {
	for (;;) {
		const port = QUIET_PORTS.first + Math.floor(Math.random() * QUIET_PORTS.count);
		if (await isPortFree(port)) return port;
	}
}

async function listenOnce(port: number): Promise<number | undefined> {
	return await new Promise((resolve) => {
		const server = createServer();
		server.once('error', () => resolve(undefined));
		server.listen(port, '127.0.0.1', () => {
			const address = server.address();
			const taken = typeof address === 'object' && address !== null ? address.port : undefined;
			server.close(() => resolve(taken));
		});
	});
}
