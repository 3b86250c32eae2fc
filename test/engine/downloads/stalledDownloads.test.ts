import {
	JOB,
	picture,
	PNG,
	serve,
	serveByteByByte,
	useSingleDownload,
	downloadOf,
	limitDownloads,
} from './singleDownload';
import { systemClock } from '../../../lib/n8n/platform/systemClock';
import type { FileBody } from '../../../lib/n8n/downloads/requestFile';
import type { Answer } from './resultFileServer';
import { nodeContext } from '../../support/nodeContext';

const { host, store, download, failure } = useSingleDownload();

const MEGABYTE = 1e6;
const STALL = { stallMs: 300 };

/** Announces a file, sends its beginning, and then nothing more. */
const stallAfter =
	(bytes: number): Answer =>
	(_request, response) => {
		response.writeHead(200, { 'content-type': 'image/png', 'content-length': MEGABYTE });
		if (bytes === 0) response.flushHeaders();
		else response.write(picture(MEGABYTE).subarray(0, bytes));
	};

describe('a file host that stops sending', () => {
	test.each([0, 10, PNG.length, MEGABYTE / 2])(
		'after %i bytes, three times: the fourth attempt brings the file',
		async (bytes) => {
			const good = serve(picture(MEGABYTE));
			host().answer = (request, response) =>
				(host().requests.length < 4 ? stallAfter(bytes) : good)(request, response);
			const { binary } = await download(STALL);
			expect(binary?.data).toMatchObject({ bytes: MEGABYTE });
			expect(host().requests).toHaveLength(4);
		},
	);

	test('for ever: it ends after four attempts, and says so', async () => {
		host().answer = stallAfter(MEGABYTE / 2);
		expect(await failure(STALL)).toMatch(
			/^The result was not downloaded: the file host stopped sending it\. Open `url` until 2126/,
		);
		expect(host().requests).toHaveLength(4);
	});
});

test('a file host that sends little by little is put up with', async () => {
	const content = picture(60);
	host().answer = serveByteByByte(content, 20);
	const { binary } = await download({ stallMs: 600 });
	expect((await store().files.getAsBuffer(binary!.data)).equals(content)).toBe(true);
	expect(host().requests).toHaveLength(1);
});

describe("n8n's store may take its time", () => {
	/** Stores a file that way, and tells how much of it came. */
	async function storeSlowly(bytes: number, slowly: (content: FileBody) => AsyncIterable<Buffer>) {
		host().answer = serve(picture(bytes));
		const context = nodeContext();
		const prepareBinaryData = async (content: FileBody) => {
			let received = 0;
			for await (const chunk of slowly(content)) received += chunk.length;
			return { mimeType: 'image/png', data: '', bytes: received };
		};
		const helpers = { ...context.helpers, prepareBinaryData };
		const job = { ...JOB, url: `${host().address}/final.png` };
		limitDownloads(STALL);
		const slow = { helpers } as unknown as typeof context;
		const { json, binary } = await downloadOf(job, slow);
		expect(json).not.toHaveProperty('downloadFailed');
		expect(host().requests).toHaveLength(1);
		return binary?.data.bytes;
	}
	const aWhile = async () => await new Promise((next) => setTimeout(next, 4 * STALL.stallMs));

	test.each([100, 100_000, 5 * MEGABYTE])('before it begins, with %i bytes', async (bytes) => {
		const slowly = async function* (content: FileBody) {
			await aWhile();
			yield* content as AsyncIterable<Buffer>;
		};
		expect(await storeSlowly(bytes, slowly)).toBe(bytes);
	});

	test.each([100, 100_000, 5 * MEGABYTE])('amid %i bytes', async (bytes) => {
		const slowly = async function* (content: FileBody) {
			let chunks = 0;
			for await (const chunk of content as AsyncIterable<Buffer>) {
				if (chunks++ === 1) await aWhile();
				yield chunk;
			}
			await aWhile();
		};
		expect(await storeSlowly(bytes, slowly)).toBe(bytes);
	});
});

test('once a file is there nothing goes on watching', async () => {
	const looks = jest.spyOn(systemClock, 'sleep');
	host().answer = serve(picture(MEGABYTE));
	await download();
	const before = looks.mock.calls.length;
	expect(before).toBeGreaterThan(0);
	await Promise.all(looks.mock.results.map(({ value }) => value as Promise<void>));
	await new Promise((next) => setImmediate(next));
	expect(looks).toHaveBeenCalledTimes(before);
	looks.mockRestore();
});
