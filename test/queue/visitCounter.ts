import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Step } from '../support/buildWorkflow';

/** Counts how often workflows come by: what n8n does twice it may well show once. */
export interface VisitCounter {
	/**
	 * A step that comes by. Each time it runs counts once, however many items there are.
	 *
	 * @param name in whose name it comes by, an expression; the execution's id when left out
	 */
	step(name?: string): Step;
	/** How often somebody came by in this name. */
	visits(name: string): number;
	/** How often each name came by that did. */
	all(): number[];
}

/** A counter for the tests of one block, from the first on; empty before each. */
export function useVisitCounter(): VisitCounter {
	let server: Server;
	let address: string;
	const counts = new Map<string, number>();
	beforeAll(async () => {
		server = createServer(({ url = '' }, response) => {
			const name = url.slice(1);
			counts.set(name, (counts.get(name) ?? 0) + 1);
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
		step: (name = '{{ $execution.id }}') => ({
			name: 'Come By',
			type: 'n8n-nodes-base.httpRequest',
			typeVersion: 4.2,
			parameters: { url: `=${address}/${name}` },
			settings: { executeOnce: true },
		}),
		visits: (name) => counts.get(name) ?? 0,
		all: () => [...counts.values()],
	};
}
