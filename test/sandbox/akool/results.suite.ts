import { client, DELETE, LIST, PRO } from './client';

const DAY = 24 * 3600_000;

const body = (source = 'amara', target = 'bjorn') => ({
	sourceImage: [{ path: client().sandbox.portrait(source).url }],
	targetImage: [{ path: client().sandbox.portrait(target).url }],
});
const list = async (...ids: string[]) => (await client().get(LIST + ids.join(','))).data.result;
const submit = async (request: object = body()): Promise<string> =>
	(await client().post(PRO, request)).data._id;

/** Lets time pass only when the sandbox's clock is moved on. */
const stopTime = () => void jest.spyOn(Date, 'now').mockReturnValue(Date.now());
afterEach(() => void jest.restoreAllMocks());

describe('a job', () => {
	it('is not listed at once, then queued, then processing, then done', async () => {
		stopTime();
		const { clock } = client().sandbox;
		const id = await submit();
		expect(await list(id)).toEqual([]);
		const seen: number[] = [];
		for (const ms of [150, 300, 900]) {
			await clock.advance(ms);
			seen.push((await list(id))[0].faceswap_status);
		}
		expect(seen).toEqual([1, 2, 3]);
	});

	it('has the documented fields, its address filled from the start, and its job_id', async () => {
		stopTime();
		const id = await submit();
		await client().sandbox.clock.advance(150);
		expect(await list(id)).toEqual([
			{
				faceswap_type: 1,
				faceswap_quality: 2,
				faceswap_status: 1,
				deduction_status: 1,
				image: 1,
				job_id: expect.stringMatching(/^\d{17}-\d{4}$/),
				video_duration: 0,
				deduction_duration: 0,
				update_time: expect.any(Number),
				_id: id,
				userId: expect.any(String),
				uid: expect.any(Number),
				url: expect.stringMatching(/^http:.*\/files\/.*\.png$/),
				createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
			},
		]);
	});

	it('is never found by its job_id, nor is an unknown one', async () => {
		const { data } = await client().post(PRO, body());
		await client().sandbox.clock.advance(5_000);
		expect(await list(data.job_id, '65'.repeat(12))).toEqual([]);
	});

	it('is listed in another order than asked for', async () => {
		const ids = [await submit(), await submit(), await submit()];
		await client().sandbox.clock.advance(5_000);
		for (const asked of [ids, [...ids].reverse()]) {
			const order = (await list(...asked)).map(({ _id }: { _id: string }) => _id);
			expect(order).not.toEqual(asked);
			expect([...order].sort()).toEqual([...asked].sort());
		}
	});

	it('is listed once when asked for twice', async () => {
		const id = await submit();
		await client().sandbox.clock.advance(5_000);
		expect(await list(id, id)).toHaveLength(1);
	});

	it.each(['', '?_ids=', '?_ids=a,', '?_ids=a&_ids=b', '?_ids=a&more=1'])(
		'is refused to a query like "%s"',
		async (query) => {
			const answer = await client().get(`/api/open/v3/faceswap/result/listbyids${query}`);
			expect(answer).toMatchObject({ code: 1003 });
		},
	);

	it('can be asked for with 50 others, not with 51', async () => {
		const ids = Array.from({ length: 51 }, (_, i) => String(i).padStart(24, '0'));
		expect(await client().get(LIST + ids.slice(1).join(','))).toMatchObject({ code: 1000 });
		expect(await client().get(LIST + ids.join(','))).toMatchObject({ code: 1003 });
	});
});

describe('the file of a job', () => {
	it('is forbidden until the job is done, then a picture, and forbidden after seven days', async () => {
		stopTime();
		const { clock } = client().sandbox;
		const id = await submit();
		await clock.advance(150);
		const [{ url }] = await list(id);
		const early = await fetch(url);
		expect([early.status, early.headers.get('content-type')]).toEqual([403, 'text/plain']);
		await clock.advance(5_000);
		const ready = await fetch(url);
		expect([ready.status, ready.headers.get('content-type')]).toEqual([200, 'image/png']);
		await clock.advance(7 * DAY);
		expect((await fetch(url)).status).toBe(403);
		expect(await list(id)).toMatchObject([{ faceswap_status: 3, url }]);
	});

	it('is refused to requests with a credential, which are recorded', async () => {
		const { apiKey, clock, fileRequests } = client().sandbox;
		const id = await submit();
		await clock.advance(5_000);
		const [{ url }] = await list(id);
		fileRequests.length = 0;
		const statuses = [];
		statuses.push((await fetch(url, { headers: { 'x-api-key': apiKey } })).status);
		statuses.push((await fetch(url, { headers: { authorization: 'Bearer x' } })).status);
		statuses.push((await fetch(`${url}?key=${apiKey}`)).status);
		expect(statuses).toEqual([400, 400, 400]);
		expect(fileRequests.map(({ answer }) => answer?.status)).toEqual([400, 400, 400]);
	});

	it('is deleted with its job', async () => {
		const { clock } = client().sandbox;
		const ids = [await submit(), await submit()];
		await clock.advance(5_000);
		const urls: string[] = (await list(...ids)).map(({ url }: { url: string }) => url);
		expect(await client().post(DELETE, { _ids: ids.join(',') })).toEqual({ code: 1000, msg: 'OK' });
		expect(await list(...ids)).toEqual([]);
		for (const url of urls) expect((await fetch(url)).status).toBe(404);
		expect(await client().post(DELETE, { _ids: ids })).toMatchObject({ code: 1003 });
		expect(await client().post(DELETE, {})).toMatchObject({ code: 1003 });
	});
});

describe('a job fails', () => {
	it('with a picture on another machine, or a video in its place', async () => {
		const elsewhere = { ...body(), sourceImage: [{ path: 'https://example.com/a.png' }] };
		const far = await client().finish(PRO, elsewhere);
		expect(far.alg_msg).toMatch(/only downloads from this machine/);
		const blank = await client().finish(PRO, {
			...body(),
			sourceImage: [{ path: client().sandbox.videos[0].url }],
		});
		expect(blank.alg_msg).toMatch(/a video where a picture is needed/);
	});

	it('and is charged all the same', async () => {
		await client().finish(PRO, { ...body(), targetImage: [{ path: 'http://127.0.0.1:9/' }] });
		expect(client().sandbox.credit).toBe(996);
	});
});
