import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A web server for one text. */
export interface TextServer {
	/** Where the text is. */
	url: string;
	close(): Promise<void>;
}

/**
 * Serves a text over HTTP, on this computer only.
 *
 * @param file its name in the address
 * @param type its content type
 */
export async function serveText(file: string, type: string, text: string): Promise<TextServer> {
	const server = createServer((request, response) => {
		const found = request.url === `/${file}`;
		response.writeHead(found ? 200 : 404, { 'content-type': type, connection: 'close' });
		response.end(found ? text : '');
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}/${file}`,
		close: async () => await new Promise((resolve) => server.close(() => resolve())),
	};
}
