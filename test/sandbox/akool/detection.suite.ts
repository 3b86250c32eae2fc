import sharp from 'sharp';

import { overlap } from '../../../sandbox/faces/geometry';
import { boxOf, client, DETECT, FRAMES, regionToBox, withLandmarks } from './client';

const at = (name: string) => client().sandbox.portrait(name);

/** Posts JSON; gives the HTTP status and the parsed JSON of the answer. */
async function ask(path: string, body: unknown) {
	const { address, apiKey } = client().sandbox;
	const headers = { 'x-api-key': apiKey, 'content-type': 'application/json' };
	const response = await fetch(address + path, {
		method: 'POST',
		headers,
		body: JSON.stringify(body),
	});
	return { status: response.status, body: await response.json() };
}

describe('Face Detect', () => {
	it('lists all faces, in an order no client can rely on', async () => {
		const { body } = await ask(DETECT, { url: at('trio').url });
		expect(body).toMatchObject({ error_code: 0, error_msg: 'SUCCESS' });
		const frame = body.faces_obj['0'];
		const texts = ['jaya', 'karl', 'ivan'].map((name) => withLandmarks(at('trio'), name).opts);
		expect([...frame.landmarks_str].sort()).toEqual([...texts].sort());
		expect(frame.landmarks[0]).toHaveLength(6);
		const lefts = frame.region.map(([x]: number[]) => x);
		expect(lefts).not.toEqual([...lefts].sort((a, b) => a - b));
		const sizes = frame.region.map(([, , width]: number[]) => width);
		expect(sizes).not.toEqual([...sizes].sort((a, b) => b - a));
		expect(frame).toMatchObject({
			removed: [],
			frame_time: null,
			face_urls: null,
			crop_region: null,
			crop_landmarks: null,
		});
	});

	it('never lists the left and larger face first', async () => {
		const { frames, url } = client().sandbox.videos[0];
		const { body } = await ask(DETECT, { url, num_frames: 12 });
		const orders = Object.values<{ landmarks_str: string[] }>(body.faces_obj).slice(0, 8);
		expect(orders.map(({ landmarks_str }) => landmarks_str)).toEqual(
			frames
				.slice(0, 8)
				.map((frame) => [withLandmarks(frame, 'hana').opts, withLandmarks(frame, 'george').opts]),
		);
	});

	it('crops faces on demand; landmarks are relative to the crop', async () => {
		const { body } = await ask(DETECT, { url: at('amara').url, return_face_url: true });
		const { face_urls, crop_region, crop_landmarks, landmarks } = body.faces_obj['0'];
		const [x, y, width, height] = crop_region[0];
		const moved = landmarks[0].slice(0, 4).map(([px, py]: number[]) => `${px - x},${py - y}`);
		expect(crop_landmarks).toEqual([moved.join(':')]);
		expect(face_urls[0]).toContain('/files/expire_7days/');
		const cut = await sharp(await client().download(face_urls[0])).metadata();
		expect([cut.width, cut.height]).toEqual([width, height]);
		expect(overlap(regionToBox(crop_region[0]), boxOf(at('amara'), 'amara'))).toBeGreaterThan(0.3);
		const again = await ask(DETECT, { url: face_urls[0] });
		expect(again.body.faces_obj['0'].landmarks_str).toEqual(crop_landmarks);
		await client().sandbox.clock.advance(7 * 24 * 3600_000);
		expect((await fetch(face_urls[0])).status).toBe(403);
	});

	it('gives only the largest face when asked for one', async () => {
		const { body } = await ask(DETECT, { url: at('duo').url, single_face: true });
		expect(body.faces_obj['0'].landmarks_str).toEqual([withLandmarks(at('duo'), 'hana').opts]);
	});

	it('takes base64, plain or as data URI; a URL takes precedence', async () => {
		const img = at('chen').png.toString('base64');
		const chen = [withLandmarks(at('chen'), 'chen').opts];
		for (const body of [{ img }, { img: `data:image/png;base64,${img}` }]) {
			expect((await ask(DETECT, body)).body.faces_obj['0'].landmarks_str).toEqual(chen);
		}
		const both = await ask(DETECT, { img, url: at('bjorn').url });
		expect(both.body.faces_obj['0'].landmarks_str).toEqual([
			withLandmarks(at('bjorn'), 'bjorn').opts,
		]);
	});

	it('examines as many frames of a video as asked for, and lists who is gone', async () => {
		const { url } = client().sandbox.videos[0];
		const { body } = await ask(DETECT, { url, num_frames: 4 });
		expect(Object.keys(body.faces_obj)).toEqual(['0', '3', '6', '9']);
		expect(body.faces_obj['3'].frame_time).toBe(1);
		expect(body.faces_obj['6'].region).toHaveLength(2);
		expect(body.faces_obj['9'].region).toHaveLength(1);
		expect(body.faces_obj['9'].removed).toHaveLength(1);
		expect(Object.keys((await ask(DETECT, { url })).body.faces_obj)).toHaveLength(5);
	});

	it.each([
		['nothing', {}, 400, "Either 'url' or 'img' parameter must be provided"],
		['no URL', { url: 'a.png' }, 400, 'Invalid URL format'],
		['a dead address', { url: 'http://127.0.0.1:9/' }, 400, 'Failed to download media from URL'],
		['an address elsewhere', { url: 'http://example.com/' }, 400, 'Failed to download media'],
		['no base64', { img: '***' }, 500, "'NoneType' object has no attribute 'shape'"],
		['base64 of something else', { img: 'aGVsbG8=' }, 500, "'NoneType' object"],
		['a number as text', { url: 'http://127.0.0.1/', num_frames: '5' }, 400, 'num_frames must be'],
		['101 frames', { url: 'http://127.0.0.1/', num_frames: 101 }, 400, 'num_frames must be <= 100'],
		['an unknown parameter', { image_url: 'http://127.0.0.1/' }, 400, 'image_url is not a known'],
		['a text for yes', { img: 'AA==', single_face: 'true' }, 400, 'single_face must be boolean'],
	])('answers %s in its own way', async (_, body, status, words) => {
		expect(await ask(DETECT, body)).toEqual({
			status,
			body: { error_code: 1, error_msg: expect.stringContaining(words), faces_obj: {} },
		});
	});

	it('answers in three ways when there is no face', async () => {
		const white = sharp({ create: { width: 64, height: 64, channels: 3, background: 'white' } });
		const img = (await white.png().toBuffer()).toString('base64');
		const nobody = { error_code: 1, error_msg: 'No faces detected', faces_obj: {} };
		expect(await ask(DETECT, { img })).toEqual({ status: 400, body: nobody });
		client().sandbox.fail({ on: 'detect', fault: 'noFaces', as: 'error200' });
		expect(await ask(DETECT, { url: at('amara').url })).toEqual({
			status: 200,
			body: nobody,
		});
		client().sandbox.fail({ on: 'detect', fault: 'noFaces', as: 'empty' });
		const empty = await ask(DETECT, { url: at('amara').url });
		expect(empty).toMatchObject({
			status: 200,
			body: { error_code: 0, faces_obj: { '0': { landmarks: [], region: [] } } },
		});
	});
});

describe('Analyze Frames', () => {
	const stills = () => client().sandbox.videos[0].frames;

	it('recognises people from frame to frame, and lists them from left to right', async () => {
		const { body } = await ask(FRAMES, {
			frame_urls: [stills()[0].url, stills()[4].url, stills()[9].url],
			timestamps: [0, 1.5, 3],
		});
		expect(body).toMatchObject({ success: true, frame_count: 3 });
		expect(body.persons).toMatchObject([
			{ person_id: 'person_0', index: 0, first_seen: 0, last_seen: 3 },
			{ person_id: 'person_1', index: 1, first_seen: 0, last_seen: 1.5 },
		]);
		const [george] = body.persons;
		expect(george.bbox).toEqual(boxOf(stills()[0], 'george'));
		expect(george.appearances[2]).toEqual({
			timestamp: 3,
			frame_idx: 2,
			bbox: boxOf(stills()[9], 'george'),
		});
		expect((await fetch(george.face_url)).status).toBe(200);
	});

	it.each([
		['no frames', {}, 400, 'frame_urls is required and must not be empty'],
		['an empty list', { frame_urls: [] }, 400, 'frame_urls is required and must not be empty'],
		['a frame that is no URL', { frame_urls: ['x'] }, 400, 'frame_urls[0] must be'],
		['a dead address', { frame_urls: ['http://127.0.0.1:9/'] }, 400, 'Failed to download image'],
		[
			'too many times',
			{ frame_urls: ['http://127.0.0.1:9/'], timestamps: [0, 1] },
			400,
			'timestamps must',
		],
		['too wide a margin', { frame_urls: [], expand_ratio: 1.5 }, 400, 'expand_ratio must be <= 1'],
	])('answers %s in its own way', async (_, body, status, words) => {
		expect(await ask(FRAMES, body)).toEqual({
			status,
			body: { success: false, error: expect.stringContaining(words) },
		});
	});
});
