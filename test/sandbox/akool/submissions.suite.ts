import { client, PLUS, PRO, V3_IMAGE, V3_VIDEO, withLandmarks } from './client';
import { faceMapping, markedPicture, pictureUrl, repeat, validBodies } from './requestBodies';

describe('a submission is refused', () => {
	it('when its body is no JSON', async () => {
		const { address, apiKey } = client().sandbox;
		const headers = { 'x-api-key': apiKey, 'content-type': 'application/json' };
		const response = await fetch(address + PRO, { method: 'POST', headers, body: '{"a":' });
		expect(await response.json()).toMatchObject({ code: 1003 });
	});

	it.each([
		[PLUS, { face_mapping: repeat(9, faceMapping) }],
		[V3_IMAGE, { sourceImage: repeat(9, markedPicture), targetImage: repeat(9, markedPicture) }],
		[V3_VIDEO, { sourceImage: repeat(9, markedPicture), targetImage: repeat(9, markedPicture) }],
	])('with code 1007 for nine faces (%s)', async (path, change) => {
		expect(await client().post(path, { ...validBodies[path], ...change })).toMatchObject({
			code: 1007,
		});
	});

	it.each([
		[PRO, 1104],
		[PLUS, 1104],
		[V3_IMAGE, 1006],
		[V3_VIDEO, 1006],
	])('with too few credits (%s: code %i)', async (path, code) => {
		client().sandbox.credit = 3;
		expect(await client().post(path, validBodies[path])).toMatchObject({ code });
		expect(client().sandbox.credit).toBe(3);
	});
});

describe('a submission is accepted', () => {
	it.each([PRO, PLUS])('with OK and both IDs (%s)', async (path) => {
		const answer = await client().post(path, { ...validBodies[path], webhookUrl: '' });
		expect(answer).toEqual({
			code: 1000,
			msg: 'OK',
			data: {
				_id: expect.stringMatching(/^[0-9a-f]{24}$/),
				job_id: expect.stringMatching(/^\d{17}-\d{4}$/),
			},
		});
	});

	it.each([
		[V3_IMAGE, 'check your input image.'],
		[V3_VIDEO, 'check your input video.'],
	])(
		'by V3 with the address of the future result and a message other than OK (%s)',
		async (path, words) => {
			const { code, msg, data } = await client().post(path, validBodies[path]);
			expect(code).toBe(1000);
			expect(msg).toMatch(/^Please be patient! /);
			expect(msg).toContain(words);
			expect(Object.keys(data)).toEqual(['_id', 'url', 'job_id']);
		},
	);

	it('is charged once: four credits a picture, ten a video', async () => {
		const { sandbox, post } = client();
		const { data } = await post(PRO, validBodies[PRO]);
		expect(sandbox.credit).toBe(996);
		expect(sandbox.ledger).toMatchObject([
			{ jobId: data._id, endpoint: PRO, amount: 4, body: validBodies[PRO] },
		]);
		await post(V3_VIDEO, validBodies[V3_VIDEO]);
		expect(sandbox.credit).toBe(986);
		expect(sandbox.ledger).toHaveLength(2);
	});

	it('keeps the callback address', async () => {
		const { data } = await client().post(PRO, { ...validBodies[PRO], webhookUrl: pictureUrl });
		expect(client().sandbox.jobs.find(data._id)?.webhookUrl).toBe(pictureUrl);
	});

	it('with fifty pairs', async () => {
		const { sandbox, post } = client();
		const amara = withLandmarks(sandbox.portrait('amara'), 'amara');
		const body = { sourceImage: repeat(50, amara), targetImage: repeat(50, amara) };
		expect(await post(PRO, body)).toMatchObject({ code: 1000 });
	});
});
