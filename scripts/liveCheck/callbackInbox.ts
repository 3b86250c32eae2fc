import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { parsed } from './answer';
import { type Finding, NOT_DOCUMENTED } from './finding';

/** In bytes; the rest of a longer call is not kept. */
const LONGEST_BODY = 1024 * 1024;

/** A call that came. */
export interface ReceivedCall {
	/** When, in ms since 1970. */
	at: number;
	/** The names of its headers; their values may be secrets. */
	headers: string[];
	/** Parsed JSON, or text. */
	body: unknown;
}

/** Takes the calls that a service makes. The first one gets HTTP 500, to see whether it is repeated. */
export interface CallbackInbox {
	/**
	 * Waits until so many calls have come.
	 *
	 * @param timeoutMs after which it no longer waits
	 * @returns all calls so far
	 */
	calls(count: number, timeoutMs: number): Promise<readonly ReceivedCall[]>;
	close(): void;
}

/** Opens an inbox at a port of this computer, to which a public address has to lead. */
export async function openInbox(port: number): Promise<CallbackInbox> {
	const received: ReceivedCall[] = [];
	const server = createServer(async (request, response) => {
		const parts: Buffer[] = [];
		let length = 0;
		for await (const part of request as AsyncIterable<Buffer>) {
			if ((length += part.length) <= LONGEST_BODY) parts.push(part);
		}
		const body = parsed(Buffer.concat(parts).toString());
		if (request.method === 'POST') {
			received.push({ at: Date.now(), headers: Object.keys(request.headers), body });
		}
		response.writeHead(received.length === 1 ? 500 : 200).end();
	});
	await new Promise<void>((listening, failed) => {
		server.once('error', failed).listen(port, listening);
	});
	return {
		async calls(count, timeoutMs) {
			const deadline = Date.now() + timeoutMs;
			while (received.length < count && Date.now() < deadline) await sleep(50);
			return received;
		},
		close() {
			server.closeAllConnections();
			server.close();
		},
	};
}

/** Whether the first call, which got HTTP 500, came again. */
export function callRepeats([first, ...later]: readonly ReceivedCall[], waitedMs: number): Finding {
	const seconds = later.map(({ at }) => `${((at - first.at) / 1000).toFixed(1)} s`);
	return {
		question: 'A call that got HTTP 500 is repeated',
		expected: NOT_DOCUMENTED,
		seen: later.length > 0 ? `yes, after ${seconds.join(', ')}` : `not within ${waitedMs / 1000} s`,
	};
}
