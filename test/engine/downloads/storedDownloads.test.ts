import {
	JOB,
	picture,
	PNG,
	sendForEver,
	serve,
	serveByteByByte,
	useSingleDownload,
	downloadOf,
} from './singleDownload';
import { until } from '../../../n8n-host/until';
import { durationOf } from '../../support/durationOf';
import { nodeContext } from '../../support/nodeContext';

const { host, store, download } = useSingleDownload();

const MEGABYTE = 1e6;

describe('a file goes into the store as it is', () => {
	test.each([1, 63, 64, 65, 100_000, 5 * MEGABYTE])(
		'%i bytes after the first ones',
		async (more) => {
			const content = picture(PNG.length + more);
			host().answer = serve(content);
			const { binary, json } = await download();
			expect(json).not.toHaveProperty('downloadFailed');
			expect(binary?.data).toMatchObject({
				fileName: 'final.png',
				fileExtension: 'png',
				mimeType: 'image/png',
				fileType: 'image',
				bytes: content.length,
			});
			expect((await store().files.getAsBuffer(binary!.data)).equals(content)).toBe(true);
		},
	);

	test('also when it comes byte by byte', async () => {
		const content = picture(100);
		host().answer = serveByteByByte(content, 1);
		const { binary } = await download();
		expect((await store().files.getAsBuffer(binary!.data)).equals(content)).toBe(true);
	});

	test('what is called JPEG and is PNG is named PNG', async () => {
		host().answer = serve(picture(1000), { 'content-type': 'image/jpeg' });
		const { binary } = await download({}, '/photo.jpg');
		expect(binary?.data).toMatchObject({ fileName: 'photo.png', mimeType: 'image/png' });
	});

	test('five redirects are followed, to addresses of any form', async () => {
		host().answer = (request, response) => {
			const hop = Number(/\d/.exec(request.url ?? '')?.[0]);
			if (hop === 5) return void serve(PNG)(request, response);
			const location = hop % 2 ? `${host().address}/${hop + 1}` : `/${hop + 1}`;
			response.writeHead(302, { location }).end('elsewhere');
		};
		const { binary } = await download({}, '/0');
		expect(binary?.data).toMatchObject({ bytes: PNG.length, mimeType: 'image/png' });
		expect(host().requests).toHaveLength(6);
	});
});

test('a file of 300 MB goes through without being held in memory', async () => {
	const chunk = Buffer.alloc(MEGABYTE, 1);
	host().answer = (_request, response) => {
		response.writeHead(200, { 'content-type': 'image/png' }).write(PNG);
		let left = 300;
		const send = () => {
			while (left-- > 0) if (!response.write(chunk)) return;
			response.end();
		};
		response.on('drain', send);
		send();
	};
	const held = () => {
		const { heapUsed, external } = process.memoryUsage();
		return heapUsed + external;
	};
	const before = held();
	let most = 0;
	const timer = setInterval(() => (most = Math.max(most, held() - before)), 20);
	const { binary } = await download();
	clearInterval(timer);
	expect(binary?.data.bytes).toBe(PNG.length + 300 * MEGABYTE);
	expect(most).toBeLessThan(100 * MEGABYTE);
});

test("when n8n can not store it, n8n's own reason is told, and nothing is tried again", async () => {
	host().answer = sendForEver;
	const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
		code: 'ENOSPC',
	});
	const store = async (content: AsyncIterable<unknown>) => {
		await content[Symbol.asyncIterator]().next();
		throw full;
	};
	const context = nodeContext();
	const helpers = { ...context.helpers, prepareBinaryData: store };
	const url = `${host().address}/final.png`;
	const job = { ...JOB, url };
	const broken = { helpers } as unknown as typeof context;
	const { json } = await downloadOf(job, broken);
	expect(json.downloadFailed).toBe(
		"The result was not downloaded: n8n could not store it (ENOSPC: no space left on device, write). n8n may be out of disk space or memory, or its limit for files may be too low. Change that, then get it with Akool Get Result, using its _id and with 'Download Result' turned on. Akool keeps it until 2126-01-08T00:00:00.000Z.",
	);
	expect(host().requests).toHaveLength(1);
});

test('pressing stop ends a download at once', async () => {
	host().answer = sendForEver;
	const stop = new AbortController();
	const running = download({}, '/final.png', stop.signal);
	await until(() => host().requests.length === 1);
	stop.abort(new Error('stopped'));
	const end = async () => await expect(running).rejects.toThrow('stopped');
	expect(await durationOf(end)).toBeLessThan(5000);
});
