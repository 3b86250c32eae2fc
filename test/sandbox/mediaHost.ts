import { createServer, type ServerResponse } from 'http';
import type { AddressInfo } from 'net';

/** Answers a request for a file. */
export type HostAnswer = (response: ServerResponse) => void;

/** A web server for the pictures and videos a test needs, valid or not. */
export interface MediaHost {
	/** Adds an answer and gives its URL. */
	put(answer: HostAnswer): string;
	/** Adds a file and gives its URL. Without `type`, no content type is sent. */
	serve(bytes: Buffer | string, type?: string): string;
}

/** Sets up a host for the tests of a file. */
export function useMediaHost(): MediaHost {
	const answers: HostAnswer[] = [];
	const server = createServer((request, response) => {
		answers[Number(request.url?.split('/')[1])]?.(response);
	});
	beforeAll(async () => {
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	});
	afterAll(() => {
		server.close();
		server.closeAllConnections();
	});
	const host: MediaHost = {
		put(answer) {
			const { port } = server.address() as AddressInfo;
			return `http://127.0.0.1:${port}/${answers.push(answer) - 1}/a.png?token=1`;
		},
		serve: (bytes, type) =>
			host.put((response) => {
				response.writeHead(200, type === undefined ? {} : { 'content-type': type }).end(bytes);
			}),
	};
	return host;
}
