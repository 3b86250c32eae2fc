import { client, UPLOAD, withSettings, type Client } from './client';

const png = () => client().sandbox.portrait('bjorn').png;
const form = (bytes: Buffer, name = 'me.png', type = 'image/png', field = 'file') => {
	const data = new FormData();
	data.append(field, new File([new Uint8Array(bytes)], name, { type }));
	return data;
};
const upload = async (body: FormData, { post }: Client = client()) => await post(UPLOAD, body);

describe('an upload', () => {
	it('gives an address that serves the file, whose faces can be swapped', async () => {
		const { status, json } = await upload(form(png()));
		expect(status).toBe(200);
		expect(json.data).toEqual({
			type: 'image',
			download_url: expect.stringMatching(/\/files\/media\/[\w-]+\.png$/),
			filename: 'me.png',
			size: png().length,
		});
		const image = json.data.download_url;
		expect(await client().download(image)).toEqual(png());
		const { status: swapped } = await client().finish({ image, target_image: [image] });
		expect(swapped).toBe('completed');
		expect(client().sandbox.requests[0].body).toEqual({
			file: { filename: 'me.png', type: 'image/png', size: png().length },
		});
	});

	it('can be a video, or a file without a declared type', async () => {
		const { mp4 } = client().sandbox.videos[0];
		expect((await upload(form(mp4, 'a.mp4', 'video/mp4'))).json.data.type).toBe('video');
		expect((await upload(form(png(), 'a.jpg', ''))).json.data.type).toBe('image');
	});

	it('is deleted after seven days', async () => {
		const { json } = await upload(form(png()));
		await client().sandbox.clock.advance(7 * 24 * 60 * 60 * 1000);
		expect((await fetch(json.data.download_url)).status).toBe(403);
	});

	it.each<[string, () => unknown, number]>([
		['without a file', () => new FormData(), 400],
		['in another field', () => form(png(), 'a.png', 'image/png', 'image'), 400],
		['as JSON', () => ({ file: 'AAAA' }), 400],
		['of a text', () => form(Buffer.from('hello'), 'a.png'), 400],
		['of a text of its own kind', () => form(Buffer.from('hello'), 'a.txt', 'text/plain'), 400],
		['of a drawing', () => form(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')), 400],
		['of a picture called a video', () => form(png(), 'a.mp4', 'video/mp4'), 400],
		['without an extension', () => form(png(), 'photo'), 400],
	])('is refused %s', async (_, body, status) => {
		expect(await client().post(UPLOAD, body())).toMatchObject({ status, json: { code: status } });
	});

	it('is refused when it is too large, or comes without the key', async () => {
		const small = { maxUploadBytes: 10_000 };
		const large = await withSettings(small, async (other) => await upload(form(png()), other));
		expect(large).toMatchObject({ status: 413, json: { code: 413 } });
		const larger = await withSettings({ maxUploadBytes: 100 }, async (other) => {
			return await upload(form(Buffer.concat([png(), Buffer.alloc(100_000)])), other);
		});
		expect(larger).toMatchObject({ status: 413, json: { code: 413 } });
		expect(await client().post(UPLOAD, form(png()), {})).toMatchObject({ status: 401 });
	});
});
