import { createServer } from 'node:http';
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
	clear(): void;
	close(): void;
}

/** Starts a counter. */
export async function startVisitCounter(): Promise<VisitCounter> {
	const counts = new Map<string, number>();
	const server = createServer(({ url = '' }, response) => {
		const name = url.slice(1);
		counts.set(name, (counts.get(name) ?? 0) + 1);
		response.end('counted');
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
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
		clear: () => counts.clear(),
		close() {
			server.closeAllConnections();
			server.close();
		},
	};
}

/** A counter for the tests of one block, from the first on; empty before each. */
export function useVisitCounter(): () => VisitCounter {
	let counter: VisitCounter;
	beforeAll(async () => {
		counter = await startVisitCounter();
	});
	beforeEach(() => counter.clear());
	afterAll(() => counter.close());
	return () => counter;
}
