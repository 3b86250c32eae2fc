import { client, STATUS_MS, swapOf, TASK, withSettings } from './client';

const DAY = 24 * 60 * 60 * 1000;
const callback_url = 'https://n8n.example/hook?a=1';

describe('a task', () => {
	it('is pending, then running, then successful', async () => {
		const { sandbox, submit, read } = client();
		const id = await submit({ callback_url });
		const created = Math.floor(sandbox.clock.now() / 1000);
		const record = {
			task_id: id,
			provider: 'crun',
			model_version: 'image-face-swap',
			param: { ...swapOf(sandbox), callback_url },
			create_at: expect.any(Number),
			complete_at: null,
			duration_s: null,
			credits: 4,
			source: 'api',
			result: null,
		};
		const pending = await read(id);
		expect(pending).toEqual({ ...record, status: 'pending' });
		expect(Math.abs(pending.create_at - created)).toBeLessThanOrEqual(1);
		await sandbox.clock.advance(STATUS_MS);
		expect(await read(id)).toEqual({ ...record, status: 'running' });
		await sandbox.clock.advance(STATUS_MS);
		const { complete_at, duration_s, ...more } = await read(id);
		expect(more).toEqual({
			...{ ...record, complete_at: undefined, duration_s: undefined },
			status: 'success',
			result: {
				code: 200,
				message: 'success',
				media_urls: [expect.stringMatching(/^http.*\/files\/results\/.*\.png$/)],
			},
		});
		expect(complete_at - pending.create_at).toBeGreaterThanOrEqual((2 * STATUS_MS) / 1000 - 1);
		expect(duration_s).toBeGreaterThanOrEqual(STATUS_MS / 1000 - 1);
	});

	it('is unknown with another ID: the code says so in HTTP 200, or HTTP 404 as the settings are', async () => {
		const json = { code: 404, message: 'Task not found', data: null };
		expect(await client().get(`${TASK}1`)).toEqual({ status: 200, json });
		await withSettings({ errorsAs: 'statuses' }, async (other) => {
			expect(await other.get(`${TASK}1`)).toEqual({ status: 404, json });
		});
	});

	it.each(['', '1&limit=2'])('cannot be asked for with %j', async (id) => {
		expect((await client().get(TASK + id)).json).toMatchObject({ code: 422 });
	});

	it('is kept for two weeks, and so is its file', async () => {
		const { sandbox, finish, get } = client();
		const { task_id: id, result } = await finish();
		await sandbox.clock.advance(14 * DAY - 3 * STATUS_MS);
		expect((await get(TASK + id)).json).toMatchObject({ code: 200 });
		expect((await fetch(result.media_urls[0])).status).toBe(200);
		await sandbox.clock.advance(3 * STATUS_MS);
		expect((await get(TASK + id)).json).toMatchObject({ code: 404 });
		expect((await fetch(result.media_urls[0])).status).toBe(403);
	});

	it('does not tell its credits, if the settings say so', async () => {
		const record = await withSettings(
			{ showsCredits: false },
			async ({ finish }) => await finish(),
		);
		expect(record).not.toHaveProperty('credits');
		expect(record).toMatchObject({ status: 'success' });
	});
});

describe('a task fails, which its record tells with a reason,', () => {
	const address = () => client().sandbox.address;

	it.each<[string, () => object, string]>([
		[
			'when a picture is not there',
			() => ({ image_url: `${address()}/portraits/missing.png` }),
			'HTTP 404',
		],
		['when a host refuses', () => ({ new_face: client().sandbox.odd('403') }), 'HTTP 403'],
		[
			'when a picture is on another machine',
			() => ({ new_face: 'https://a.example/b.png' }),
			'not from a.example',
		],
		['when a page is there', () => ({ image_url: client().sandbox.odd('webPage') }), 'text/html'],
		[
			'when the picture is a video',
			() => ({ image_url: client().sandbox.videos[0].url }),
			'a video where a picture is needed',
		],
		[
			'when nobody is in the picture',
			() => ({ image_url: client().sandbox.portrait('nobody').url }),
			'no face found in the image_url picture',
		],
		[
			'when the new face is none',
			() => ({ new_face: client().sandbox.portrait('nobody').url }),
			'no face found in the new_face picture',
		],
	])('%s', async (_, changes, reason) => {
		const task = swapOf(client().sandbox);
		const record = await client().finish({ input: { ...task.input, ...changes() } });
		expect(record).toMatchObject({
			status: 'failed',
			credits: 0,
			complete_at: expect.any(Number),
			result: { code: 501, message: expect.stringContaining(reason), media_urls: [] },
		});
	});
});
