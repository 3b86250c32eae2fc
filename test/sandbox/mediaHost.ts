import { createServer, type ServerResponse } from 'http';
import type { AddressInfo } from 'net';

/** Answers a request as some host of pictures would. */
export type HostAnswer = (response: ServerResponse) => void;

/** A real web server with pictures and videos, good and bad. */
export interface MediaHost {
	/** Puts up an answer and gives its address. */
	put(answer: HostAnswer): string;
	/** Puts up a file and gives its address. Without a type none is sent. */
	serve(bytes: Buffer | string, type?: string): string;
}

/** A host for the tests of a file. */
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
