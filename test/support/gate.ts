import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { until } from '../../n8n-host/until';
import type { Step } from './buildWorkflow';

/** Holds a workflow up between two steps for as long as a test wants. */
export interface Gate {
	/** The step at which it is held up. It puts out the field `_id` of its items. */
	step(): Step;
	/** Waits until so many items are at the gate. */
	reached(items: number): Promise<void>;
	/** Lets those that are there, and all that come, pass. */
	open(): void;
}

/** A gate for the tests of one file, closed before each. */
export function useGate(): () => Gate {
	let held: Array<() => void> = [];
	let isOpen = false;
	const server = createServer(({ url = '' }, response) => {
		const pass = () => answer(response, url);
		if (isOpen) pass();
		else held.push(pass);
	});
	beforeAll(
		async () => await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening)),
	);
	beforeEach(() => {
		held = [];
		isOpen = false;
	});
	afterAll(() => {
		server.closeAllConnections();
		server.close();
	});
	return () => ({
		step: () => ({
			name: 'Gate',
			type: 'n8n-nodes-base.httpRequest',
			typeVersion: 4.2,
			parameters: {
				url: `=http://127.0.0.1:${(server.address() as AddressInfo).port}/{{ $json._id }}`,
			},
		}),
		reached: async (items) => void (await until(() => held.length >= items)),
		open() {
			isOpen = true;
			held.forEach((pass) => pass());
		},
	});
}

function answer(response: ServerResponse, url: string): void {
	response.setHeader('content-type', 'application/json');
	response.end(JSON.stringify({ _id: url.slice(1) }));
}
