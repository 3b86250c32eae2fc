import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BinaryDataService } from 'n8n-core';
import type { IBinaryData } from 'n8n-workflow';
import { useN8nFileStore } from '../../support/n8nFileStore';

/** An n8n as far as it serves files from its store at signed addresses. */
export interface SignedFileServer {
	/** Where signed addresses begin, for `runNodes`. */
	restApiUrl: string;
	/** Answers every request with this HTTP status from now on; undefined to serve again. */
	refuseWith: number | undefined;
	/** Keeps files in memory from now on, as n8n does with its setting `default`. */
	keepsInMemory: boolean;
	/** Puts a file into the store, as an earlier node did. */
	put(content: Buffer, fileName: string, mimeType: string): Promise<IBinaryData>;
	/** Moves a file to another ID. */
	move(file: IBinaryData, id: string): Promise<void>;
}

/** A file server for the tests of one file, with a store on disk. */
export function useSignedFileServer(): () => SignedFileServer {
	const store = useN8nFileStore();
	let server: Server;
	const served: SignedFileServer = {
		restApiUrl: '',
		refuseWith: undefined,
		set keepsInMemory(memory: boolean) {
			Object.assign(store().files, { mode: memory ? 'default' : 'filesystem-v2' });
		},
		put: async (content, fileName, mimeType) =>
			await store().files.store(
				{ type: 'execution', workflowId: 'test', executionId: 'earlier' },
				content,
				{ data: '', fileName, mimeType },
			),
		move: async (file, id) => await store().files.rename(pathIn(String(file.id)), pathIn(id)),
	};

	beforeAll(async () => {
		server = createServer((request, response) => {
			const answer = serve(store().files, request.url ?? '', served.refuseWith);
			void answer.then(({ status, type, body }) => {
				response.writeHead(status, { 'content-type': type, 'content-length': body.length });
				response.end(body);
			});
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		served.restApiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/rest`;
	});
	beforeEach(() => {
		served.refuseWith = undefined;
		served.keepsInMemory = false;
	});
	afterAll(async () => {
		await new Promise((resolve) => server.close(resolve));
	});
	return () => served;
}

/** An ID is the store's name, a colon and the file's path. */
const pathIn = (id: string) => id.slice(id.indexOf(':') + 1);

/** What n8n's own route does (`BinaryDataController.getSigned`). */
async function serve(files: BinaryDataService, path: string, refuseWith?: number) {
	const text = (status: number, words: string) => ({
		status,
		type: 'text/html',
		body: Buffer.from(words),
	});
	if (refuseWith !== undefined) return text(refuseWith, 'No entrance');
	const url = new URL(path, 'http://127.0.0.1');
	if (url.pathname !== '/rest/binary-data/signed') return text(404, 'Not found');
	try {
		const id = files.validateSignedToken(url.searchParams.get('token') ?? '');
		const { mimeType = '' } = await files.getMetadata(id);
		const body = await files.getAsBuffer({ id, data: '', mimeType });
		return { status: 200, type: mimeType, body };
	} catch (error) {
		return text(400, String(error));
	}
}
