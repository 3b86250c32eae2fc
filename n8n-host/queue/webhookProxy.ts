import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/**
 * To which webhook processors a call goes.
 *
 * @param path the call's path, without its query
 * @param count how many processors there are
 * @returns their numbers, from 0; of several the first one's answer is passed on
 */
export type Balance = (path: string, count: number) => number[];

/** The entrance to an n8n in queue mode, as a load balancer in front of it would be. */
export interface WebhookProxy {
	/** Its address, without a slash at its end. */
	address: string;
	/** How calls are spread over the webhook processors; by turns at first. */
	balance: Balance;
	/** Says where n8n's processes are: until then every call is answered 502. */
	lead(to: { main: string; processors: string[] }): void;
	close(): Promise<void>;
}

/** What webhook processors answer. The editor's test calls go to main, as n8n's docs say. */
const FOR_PROCESSORS = /^\/(webhook|webhook-waiting|form|form-waiting)\//;

/** An answer to be passed on. */
interface Answer {
	status: number;
	headers: IncomingMessage['headers'];
	body: Buffer;
}

/** One processor after the other takes a call. */
export function byTurns(): Balance {
	let calls = 0;
	return (_path, count) => [calls++ % count];
}

/** One path always goes to the same processor. */
export const byPath: Balance = (path, count) => [
	[...path].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65_537, 0) % count,
];

/** Every processor takes every call, as when a sender repeats a call and a balancer moves it on. */
export const toAll: Balance = (_path, count) => Array.from({ length: count }, (_, index) => index);

/** Starts the proxy on a free port of 127.0.0.1. */
export async function startWebhookProxy(): Promise<WebhookProxy> {
	let led = { main: '', processors: [] as string[] };
	const server = createServer((call, response) => {
		void answer(call).then(({ status, headers, body }) => {
			response.writeHead(status, headers).end(body);
		});
	});
	const answer = async (call: IncomingMessage): Promise<Answer> => {
		const body = await buffer(call);
		const [path] = (call.url ?? '').split('?');
		const targets = FOR_PROCESSORS.test(path)
			? proxy.balance(path, led.processors.length).map((index) => led.processors[index])
			: [led.main];
		const [first] = await Promise.all(targets.map((target) => forward(call, body, target)));
		return first;
	};
	const proxy: WebhookProxy = {
		address: await listen(server),
		balance: byTurns(),
		lead: (to) => (led = to),
		close: async () => {
			server.closeAllConnections();
			await new Promise((closed) => server.close(closed));
		},
	};
	return proxy;
}

async function listen(server: Server): Promise<string> {
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Sends a call on to a process. Where none listens the answer is 502, as balancers give it. */
async function forward(call: IncomingMessage, body: Buffer, target: string): Promise<Answer> {
	return await new Promise((resolve) => {
		const onward = request(target + call.url, {
			method: call.method,
			headers: { ...call.headers, connection: 'close' },
		});
		const fail = ({ message }: Error) =>
			resolve({ status: 502, headers: {}, body: Buffer.from(message) });
		onward.once('error', fail);
		onward.once('response', (response) => {
			buffer(response).then((content) => {
				const headers = { ...response.headers };
				// The content is passed on in one piece.
				delete headers['transfer-encoding'];
				resolve({ status: response.statusCode ?? 502, headers, body: content });
			}, fail);
		});
		onward.end(body);
	});
}
