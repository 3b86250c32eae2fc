import { request } from 'http';

import { client, swapOf, UPLOAD_URL, withSettings, type Client } from './client';

const QUERY = '?content_type=image/png&ext=.png';
const png = () => client().sandbox.portrait('bjorn').png;
const type = 'image/png';
const addresses = async ({ get }: Client = client()) => (await get(UPLOAD_URL + QUERY)).json.data;
const put = async (url: string, headers: Record<string, string> = { 'content-type': type }) =>
	await fetch(url, { method: 'PUT', headers, body: new Uint8Array(png()) });

/** Sends a file in chunks, so that nobody says how long it is. */
async function putInChunks(url: string): Promise<number | undefined> {
	return await new Promise((resolve, reject) => {
		const sent = request(url, { method: 'PUT', headers: { 'content-type': type } }, (response) => {
			resolve(response.resume().statusCode);
		});
		sent.on('error', reject);
		sent.write(png());
		sent.end();
	});
}

describe('an upload', () => {
	it('is sent to one address and is then at another, where its faces can be swapped', async () => {
		const { presigned_url, file_url, ...more } = await addresses();
		expect(more).toEqual({});
		expect(presigned_url).toMatch(/\/store\/[\w-]+\.png\?X-Amz-Algorithm=.*&X-Amz-Signature=\w+$/);
		expect((await fetch(file_url)).status).toBe(404);
		expect((await put(presigned_url)).status).toBe(200);
		expect(await client().download(file_url)).toEqual(png());
		const input = { ...swapOf(client().sandbox).input, image_url: file_url };
		expect(await client().finish({ input })).toMatchObject({ status: 'success' });
	});

	it('is not looked at by the store: what is wrong with it shows in the swap', async () => {
		const { presigned_url, file_url } = await addresses();
		const headers = { 'content-type': type };
		await fetch(presigned_url, { method: 'PUT', headers, body: 'hello' });
		const input = { ...swapOf(client().sandbox).input, image_url: file_url };
		expect(await client().finish({ input })).toMatchObject({ status: 'failed' });
	});

	it.each<[string, Record<string, string>, number]>([
		['with another content type', { 'content-type': 'image/jpeg' }, 403],
		['with more than the content type', { 'content-type': `${type}; charset=utf-8` }, 403],
		['without a content type', {}, 403],
		['with the API key', { 'content-type': type, 'x-api-key': 'ak_1' }, 400],
		['with a credential', { 'content-type': type, authorization: 'Bearer ak_1' }, 400],
	])('is refused %s, and can still be sent', async (_, headers, status) => {
		const { presigned_url } = await addresses();
		const response = await put(presigned_url, headers);
		expect(response.status).toBe(status);
		expect(await response.text()).toMatch(/^<\?xml.*<Code>\w+<\/Code>/);
		expect((await put(presigned_url)).status).toBe(200);
	});

	it('is refused without its length', async () => {
		const { presigned_url } = await addresses();
		expect(await putInChunks(presigned_url)).toBe(411);
	});

	it('is refused a second time', async () => {
		const { presigned_url } = await addresses();
		await put(presigned_url);
		expect((await put(presigned_url)).status).toBe(403);
	});

	it('is refused after a quarter of an hour', async () => {
		const { presigned_url } = await addresses();
		await client().sandbox.clock.advance(15 * 60_000);
		expect((await put(presigned_url)).status).toBe(403);
	});

	it.each<[string, (url: string) => string]>([
		['another name', (url) => url.replace('/store/', '/store/a')],
		['another signature', (url) => `${url}0`],
		['no signature', (url) => url.split('?')[0]],
	])('is refused at an address with %s', async (_, change) => {
		const { presigned_url } = await addresses();
		expect((await put(change(presigned_url))).status).toBe(403);
	});

	it('is refused when it is too large', async () => {
		await withSettings({ maxUploadBytes: 1000 }, async (other) => {
			const response = await put((await addresses(other)).presigned_url);
			expect([response.status, await response.text()]).toEqual([
				400,
				expect.stringContaining('<Code>EntityTooLarge</Code>'),
			]);
		});
	});

	it('can fail as ordered, at either step', async () => {
		const { sandbox, get } = client();
		sandbox.fail({ on: 'upload', fault: 'businessCode', code: 500 });
		expect((await get(UPLOAD_URL + QUERY)).json).toMatchObject({ code: 500 });
		sandbox.fail({ on: 'store', fault: 'httpStatus', status: 503 });
		const { presigned_url } = await addresses();
		expect((await put(presigned_url)).status).toBe(503);
		expect((await put(presigned_url)).status).toBe(200);
	});
});

describe('addresses for an upload', () => {
	it.each([
		'',
		'?content_type=image/png',
		'?ext=.png',
		'?content_type=image/png&ext=png',
		'?content_type=image/png&ext=.PNG',
		'?content_type=png&ext=.png',
		'?content_type=image/png&ext=.png&name=a.png',
	])('are refused with the query %j', async (query) => {
		expect((await client().get(UPLOAD_URL + query)).json).toMatchObject({
			code: 422,
			errors: [expect.any(String)],
		});
	});

	it('are of the host that serves the files', async () => {
		await withSettings({ publicAddress: 'https://files.example' }, async (other) => {
			const { presigned_url, file_url } = await addresses(other);
			expect(presigned_url).toMatch(/^https:\/\/files\.example\/store\//);
			expect(file_url).toMatch(/^https:\/\/files\.example\/files\//);
		});
	});
});
