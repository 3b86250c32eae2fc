import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it came. */
export interface SeenRequest {
	/** Method and path with query. */
	path: string;
	key: unknown;
	body: string;
}

/** What is answered: a body, or what {@link RawAnswer} says; null cuts the connection. */
export type Answer = object | RawAnswer | null;

/** An answer with an HTTP status, and a body that need not be JSON. */
export interface RawAnswer {
	http: number;
	text: string;
}

/**
 * Answers each request by the first rule whose path is in that of the request, e.g. `TaskInfo`; all else with
 * code 404.
 */
export type Rules = Record<string, (request: SeenRequest) => Answer>;

/** A small server that says of an API whatever a test wants, true or not. */
export class StandIn {
	readonly requests: SeenRequest[] = [];
	rules: Rules = {};
	private readonly server: Server = createServer((request, response) => {
		void readBody(request).then((body) => {
			const path = `${request.method} ${request.url}`;
			const seen = { path, key: request.headers['x-api-key'], body };
			this.requests.push(seen);
			const answer = this.answer(seen);
			if (answer === null) response.destroy();
			else response.writeHead(answer.http).end(answer.text);
		});
	});

	async start(): Promise<void> {
		await new Promise<void>((listening) => this.server.listen(0, '127.0.0.1', listening));
	}

	get address(): string {
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
	}

	/** The requests whose path holds a text. */
	sent(path: string): SeenRequest[] {
		return this.requests.filter((request) => request.path.includes(path));
	}

	stop(): void {
		this.server.closeAllConnections();
		this.server.close();
	}

	private answer(request: SeenRequest): RawAnswer | null {
		const rule = Object.keys(this.rules).find((path) => request.path.includes(path));
		const answer =
			rule === undefined ? { code: 404, message: 'nothing here' } : this.rules[rule](request);
		return answer === null || ('text' in answer && 'http' in answer)
			? answer
			: { http: 200, text: JSON.stringify(answer) };
	}
}

async function readBody(request: IncomingMessage): Promise<string> {
	const parts: Buffer[] = [];
	for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
	return Buffer.concat(parts).toString();
}
