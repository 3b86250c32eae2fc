import { createServer, type IncomingMessage, type RequestListener, type Server } from 'http';
import type { AddressInfo } from 'net';

/** HTTP statuses that send a client to another address. */
export const REDIRECT_STATUSES = [301, 302, 303, 307, 308];

/** A request as it arrived. */
export type ArrivedRequest = Pick<IncomingMessage, 'method' | 'url' | 'headers'>;

/** A host that redirects every request to another one, which says yes to everything. */
export interface Redirects {
	/** The address of the host that redirects, e.g. `http://127.0.0.1:4010`. */
	address: string;
	/** The HTTP status it redirects with; 302 at the start of each test. */
	status: number;
	/** What arrived at the host that redirects. */
	arrived: ArrivedRequest[];
	/** What arrived at the host it redirects to. */
	arrivedElsewhere: ArrivedRequest[];
	/** The address of the host it redirects to. */
	elsewhere: string;
}

/** What Akool answers to a good key, to a job that it takes, and to a request for a token. */
const YES = {
	code: 1000,
	msg: 'OK',
	token: 'token',
	data: { credit: 100, _id: '65a1f0f0f0f0f0f0f0f0f0f0', job_id: '20240102082900592-5653' },
};

/** Starts both hosts for the tests of one file. */
export function useRedirects(): () => Redirects {
	const servers: Server[] = [];
	let redirects: Redirects;
	const start = async (answer: RequestListener): Promise<string> => {
		const server = createServer(answer);
		servers.push(server);
		await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
		return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	};
	beforeAll(async () => {
		const elsewhere = await start((request, response) => {
			redirects.arrivedElsewhere.push(request);
			response.setHeader('content-type', 'application/json').end(JSON.stringify(YES));
		});
		const address = await start((request, response) => {
			redirects.arrived.push(request);
			response.writeHead(redirects.status, { location: `${elsewhere}${request.url}` }).end();
		});
		redirects = { address, elsewhere, status: 302, arrived: [], arrivedElsewhere: [] };
	});
	beforeEach(
		() => void Object.assign(redirects, { status: 302, arrived: [], arrivedElsewhere: [] }),
	);
	afterAll(() => {
		for (const server of servers) {
			server.close();
			server.closeAllConnections();
		}
	});
	return () => redirects;
}
