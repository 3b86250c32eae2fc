import { createServer, type Server } from 'http';
import type { AddressInfo } from 'net';
import type { IDataObject } from 'n8n-workflow';

/** The made-up provider's API, on this computer. */
export interface MadeUpServer {
	address: string;
	/** The jobs that were submitted, each charged; a test changes their `state`. */
	jobs: IDataObject[];
	/** The requests that came in, e.g. `GET /jobs/1`. */
	requests: string[];
	/** Called before each request is answered, e.g. to change a job. */
	beforeAnswer?(): void;
}

/** Starts the made-up provider for the tests of one file; each test begins without jobs. */
export function useMadeUpServer(): MadeUpServer {
	const made: MadeUpServer = { address: '', jobs: [], requests: [] };
	let server: Server;
	beforeAll(async () => {
		server = createServer(async (request, response) => {
			made.requests.push(`${request.method} ${request.url}`);
			made.beforeAnswer?.();
			const chunks: Buffer[] = [];
			for await (const chunk of request) chunks.push(chunk as Buffer);
			if (request.method === 'POST') {
				const { picture } = JSON.parse(Buffer.concat(chunks).toString()) as IDataObject;
				const number = made.jobs.length + 1;
				const files = [`${made.address}/${number}-a.png`, `${made.address}/${number}-b.png`];
				made.jobs.push({ number, picture, state: picture === 'dark' ? 'broken' : 'done', files });
				return response.end(JSON.stringify({ number, state: 'running' }));
			}
			const number = Number(request.url?.split('/').pop());
			return response.end(JSON.stringify(made.jobs[number - 1]));
		});
		await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
		made.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	});
	beforeEach(() => {
		made.jobs = [];
		made.requests = [];
		made.beforeAnswer = undefined;
	});
	afterAll(async () => {
		server.closeAllConnections();
		await new Promise((closed) => server.close(closed));
	});
	return made;
}
