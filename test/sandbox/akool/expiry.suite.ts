import { client, DETECT, FRAMES, LIST, PLUS, PRO } from './client';

const DAY = 24 * 3600_000;
const statusOf = async (url: string) => (await fetch(url)).status;
const portraitUrl = (name: string) => client().sandbox.portrait(name).url;
const proBody = (source = portraitUrl('amara')) => ({
	sourceImage: [{ path: source }],
	targetImage: [{ path: portraitUrl('bjorn') }],
});

describe('after seven days', () => {
	it('a job is listed just as it was, though its file is forbidden', async () => {
		const { finish, get, sandbox } = client();
		const entry = await finish(PRO, proBody());
		await sandbox.clock.advance(7 * DAY - 60_000);
		expect(await statusOf(entry.url)).toBe(200);
		await sandbox.clock.advance(60_000);
		expect(await statusOf(entry.url)).toBe(403);
		expect((await get(LIST + entry._id)).data.result).toEqual([entry]);
		expect(entry).toMatchObject({ faceswap_status: 3, url: expect.stringContaining('/files/') });
	});

	it('a face crop is forbidden, whichever endpoint made it', async () => {
		const { post, sandbox } = client();
		const { faces_obj } = await post(DETECT, { url: portraitUrl('amara'), return_face_url: true });
		const { persons } = await post(FRAMES, { frame_urls: [portraitUrl('chen')] });
		const urls = [faces_obj['0'].face_urls[0], persons[0].face_url];
		await sandbox.clock.advance(7 * DAY - 60_000);
		for (const url of urls) expect(await statusOf(url)).toBe(200);
		await sandbox.clock.advance(60_000);
		for (const url of urls) expect(await statusOf(url)).toBe(403);
	});

	it('a result or a face crop cannot be used by a new job, nor by Face Detect', async () => {
		const { finish, post, sandbox } = client();
		const { url } = await finish(PRO, proBody());
		const { faces_obj } = await post(DETECT, { url, return_face_url: true });
		const [face_url] = faces_obj['0'].face_urls;
		await sandbox.clock.advance(7 * DAY);
		const reused = await finish(PRO, proBody(url));
		expect(reused).toMatchObject({
			faceswap_status: 4,
			alg_msg: expect.stringContaining('HTTP 403'),
		});
		const mapping = { source_face_info: { face_url }, target_face_info: { face_url } };
		const mapped = {
			source_url: portraitUrl('amara'),
			target_url: portraitUrl('bjorn'),
			face_mapping: [mapping],
		};
		expect(await finish(PLUS, mapped)).toMatchObject({ faceswap_status: 4 });
		expect(await post(DETECT, { url })).toMatchObject({ error_code: 1 });
	});
});

describe("a job's _id", () => {
	it('begins with the second in which it was created, also when it is done or failed', async () => {
		const { finish, sandbox } = client();
		const entries = [await finish(PRO, proBody())];
		await sandbox.clock.advance(30 * DAY);
		sandbox.fail({ on: 'submit', fault: 'jobFails' });
		entries.push(await finish(PRO, proBody()));
		expect(entries.map(({ faceswap_status }) => faceswap_status)).toEqual([3, 4]);
		for (const { _id, createdAt } of entries) {
			expect(_id).toMatch(/^[0-9a-f]{24}$/);
			expect(parseInt(_id.slice(0, 8), 16)).toBe(Math.floor(Date.parse(createdAt) / 1000));
		}
		const created = Date.parse(entries[1].createdAt) - Date.parse(entries[0].createdAt);
		expect(Math.round(created / DAY)).toBe(30);
	});

	it('is never used twice', async () => {
		const { post } = client();
		const ids = await Promise.all(
			Array.from({ length: 20 }, async () => (await post(PRO, proBody())).data._id),
		);
		expect(new Set(ids).size).toBe(20);
	});
});
