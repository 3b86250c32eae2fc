import { client, PREDICTION, STATUS_MS, withSettings } from './client';

const WEEK = 7 * 24 * 60 * 60 * 1000;

describe('a prediction', () => {
	it('is created, then processing, then completed', async () => {
		const { sandbox, submit, read } = client();
		const id = await submit();
		expect(await read(id)).toMatchObject({ status: 'created', outputs: [] });
		await sandbox.clock.advance(STATUS_MS);
		expect(await read(id)).toMatchObject({ status: 'processing', outputs: [] });
		await sandbox.clock.advance(STATUS_MS);
		expect(await read(id)).toMatchObject({
			status: 'completed',
			outputs: [expect.stringMatching(/^http.*\/files\/output\/.*\.png$/)],
			has_nsfw_contents: [false],
			error: '',
			timings: { inference: expect.any(Number) },
		});
	});

	it('can be read by both documented paths', async () => {
		const { get, finish } = client();
		const { id } = await finish();
		const [short, long] = [await get(PREDICTION + id), await get(`${PREDICTION}${id}/result`)];
		expect(short.json).toEqual(long.json);
	});

	it('is unknown with another ID, with HTTP 404', async () => {
		expect(await client().get(`${PREDICTION}0123456789abcdef0123456789abcdef`)).toEqual({
			status: 404,
			json: { code: 404, message: 'Prediction not found' },
		});
	});

	it('is kept for seven days, and so is its file', async () => {
		const { sandbox, finish, get } = client();
		const { id, outputs } = await finish();
		await sandbox.clock.advance(WEEK - 3 * STATUS_MS);
		expect(await get(PREDICTION + id)).toMatchObject({ status: 200 });
		expect((await fetch(outputs[0])).status).toBe(200);
		await sandbox.clock.advance(3 * STATUS_MS);
		expect(await get(PREDICTION + id)).toMatchObject({ status: 404 });
		expect((await fetch(outputs[0])).status).toBe(403);
	});

	it('is listed with the others of the last seven days, the newest first', async () => {
		const { sandbox, submit, get, post } = client();
		await submit();
		await sandbox.clock.advance(WEEK);
		const ids = [await submit(), await submit()];
		const { json } = await get('/api/v3/predictions');
		expect(json.data.items.map(({ id }: { id: string }) => id)).toEqual([...ids].reverse());
		const second = await post('/api/v3/predictions', { page: 2, page_size: 1 });
		expect(second.json.data).toMatchObject({ page: 2, items: [{ id: ids[0] }] });
		expect(await post('/api/v3/predictions', { page: 0 })).toMatchObject({ status: 400 });
	});

	it('gives its output as Base64 when asked to, alone or as a data address', async () => {
		const { outputs } = await client().finish({ enable_base64_output: true });
		expect(Buffer.from(outputs[0], 'base64').toString('latin1', 1, 4)).toBe('PNG');
		const [address] = await withSettings(
			{ base64As: 'dataAddress' },
			async ({ finish }) => (await finish({ enable_base64_output: true })).outputs,
		);
		expect(address).toMatch(/^data:image\/png;base64,iVBOR/);
	});
});

describe('spellings that have been seen', () => {
	it('are outputs as objects', async () => {
		const data = await withSettings({ outputsAs: 'objects' }, async ({ finish }) => await finish());
		expect(data.outputs).toEqual([{ url: expect.stringMatching(/\.png$/) }]);
	});

	it('are output alone, and succeeded', async () => {
		const data = await withSettings(
			{ outputsAs: 'output', completedAs: 'succeeded' },
			async ({ finish }) => await finish(),
		);
		expect(data).toMatchObject({ status: 'succeeded', output: expect.stringMatching(/\.png$/) });
		expect(data).not.toHaveProperty('outputs');
	});
});
