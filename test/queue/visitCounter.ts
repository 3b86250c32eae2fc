import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Step } from '../support/buildWorkflow';

/** Counts how often each execution comes by: what n8n does twice it may well show once. */
export interface VisitCounter {
	/** A step that comes by. Each time it runs counts once, however many items there are. */
	step(): Step;
	/** How often an execution came by. */
	visits(executionId: string): number;
}

/** A counter for the tests of one block, from the first on; empty before each. */
export function useVisitCounter(): VisitCounter {
	let server: Server;
	let address: string;
	const counts = new Map<string, number>();
	beforeAll(async () => {
		server = createServer(({ url = '' }, response) => {
			const id = url.slice(1);
			counts.set(id, (counts.get(id) ?? 0) + 1);
			response.end('counted');
		});
		await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
		address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	});
	beforeEach(() => counts.clear());
	afterAll(() => {
		server.closeAllConnections();
		server.close();
	});
	return {
		step: () => ({
			name: 'Come By',
			type: 'n8n-nodes-base.httpRequest',
			typeVersion: 4.2,
			parameters: { url: `=${address}/{{ $execution.id }}` },
			settings: { executeOnce: true },
		}),
		visits: (executionId) => counts.get(executionId) ?? 0,
	};
}
