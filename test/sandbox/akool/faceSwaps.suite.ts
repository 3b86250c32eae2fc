import sharp from 'sharp';

import type { Portrait } from '../../../sandbox';
import { readPixels } from '../../../sandbox/pictures/pixels';
import { boxOf, client, DETECT, PLUS, PRO, regionToBox, V3_IMAGE, withLandmarks } from './client';
import { cropFace, cropLikeness, drawnFaces } from '../drawnFaces';

const at = (name: string): Portrait => client().sandbox.portrait(name);

/** The people whose face is in a person's box of the target, judged by comparing it with all. */
async function peopleAt(url: string, target: Portrait, name: string): Promise<string[]> {
	const result = await readPixels(await client().download(url));
	const seen = await cropFace(result, boxOf(target, name));
	const names: string[] = [];
	for (const { face, crop } of await drawnFaces()) {
		if ((await cropLikeness(seen, crop)) > 0.9) names.push(face.name);
	}
	return names;
}

describe('Face Swap Pro', () => {
	const pro = async (source: object[], target: object[], more = {}) =>
		await client().finish(PRO, { sourceImage: source, targetImage: target, ...more });

	it('puts the face on the largest one when no landmarks are given', async () => {
		const { url } = await pro([{ path: at('chen').url }], [{ path: at('trio').url }]);
		expect(await peopleAt(url, at('trio'), 'ivan')).toEqual(['chen']);
		expect(await peopleAt(url, at('trio'), 'jaya')).toEqual(['jaya']);
		expect(await peopleAt(url, at('trio'), 'karl')).toEqual(['karl']);
	});

	it('puts it on the face with the landmarks, but on the largest in single face mode', async () => {
		const target = [withLandmarks(at('trio'), 'jaya')];
		const chosen = await pro([{ path: at('chen').url }], target);
		expect(await peopleAt(chosen.url, at('trio'), 'jaya')).toEqual(['chen']);
		expect(await peopleAt(chosen.url, at('trio'), 'ivan')).toEqual(['ivan']);
		const single = await pro([{ path: at('chen').url }], target, { single_face_mode: true });
		expect(await peopleAt(single.url, at('trio'), 'ivan')).toEqual(['chen']);
	});

	it('fails when no face has these landmarks', async () => {
		const { opts } = withLandmarks(at('duo'), 'hana');
		const entry = await pro([{ path: at('chen').url }], [{ path: at('trio').url, opts }]);
		expect(entry).toMatchObject({
			faceswap_status: 4,
			alg_msg: expect.stringContaining('no face at the given landmarks'),
		});
	});

	it('swaps pairs in one picture, and shows different targets side by side', async () => {
		const sources = [withLandmarks(at('amara'), 'amara'), withLandmarks(at('chen'), 'chen')];
		const trio = [withLandmarks(at('trio'), 'karl'), withLandmarks(at('trio'), 'jaya')];
		const one = await pro(sources, trio);
		expect(await peopleAt(one.url, at('trio'), 'karl')).toEqual(['amara']);
		expect(await peopleAt(one.url, at('trio'), 'jaya')).toEqual(['chen']);
		const two = await pro(sources, [
			withLandmarks(at('bjorn'), 'bjorn'),
			withLandmarks(at('duo'), 'hana'),
		]);
		const { width } = await sharp(await client().download(two.url)).metadata();
		expect(width).toBe(at('bjorn').width + at('duo').width);
		expect(await peopleAt(two.url, at('bjorn'), 'bjorn')).toEqual(['amara']);
	});

	it('can use a result, also when it was encoded again', async () => {
		const first = await pro([{ path: at('chen').url }], [{ path: at('bjorn').url }]);
		const second = await pro([{ path: first.url }], [{ path: at('emeka').url }]);
		expect(await peopleAt(second.url, at('emeka'), 'emeka')).toEqual(['chen']);
		const packed = await sharp(await client().download(first.url))
			.webp({ lossless: true })
			.toBuffer();
		const seen = await client().post(DETECT, { img: packed.toString('base64') });
		expect(seen.faces_obj['0'].region).toHaveLength(1);
	});
});

/** A person's face crop made by Face Detect: its URL, its landmarks, and its box in the picture. */
async function detectedCrop(portrait: Portrait, name: string) {
	const { faces_obj } = await client().post(DETECT, { url: portrait.url, return_face_url: true });
	const { landmarks_str, face_urls, crop_region, crop_landmarks } = faces_obj['0'];
	const i = landmarks_str.indexOf(withLandmarks(portrait, name).opts);
	return { url: face_urls[i], opts: crop_landmarks[i], bbox: regionToBox(crop_region[i]) };
}

describe('Face Swap Plus', () => {
	const plus = async (mapping: object[], target = 'trio') =>
		await client().finish(PLUS, {
			source_url: at('amara').url,
			target_url: at(target).url,
			face_mapping: mapping,
		});

	it('puts the face on the largest one in single face mode', async () => {
		const { url } = await client().finish(PLUS, {
			source_url: at('fatima').url,
			target_url: at('duo').url,
			single_face_mode: true,
		});
		expect(await peopleAt(url, at('duo'), 'hana')).toEqual(['fatima']);
		expect(await peopleAt(url, at('duo'), 'george')).toEqual(['george']);
	});

	it('follows the mapping by boxes and by face crops', async () => {
		const karl = await detectedCrop(at('trio'), 'karl');
		const jaya = await detectedCrop(at('trio'), 'jaya');
		const george = await detectedCrop(at('duo'), 'george');
		const { url } = await plus([
			{
				source_face_info: { face_url: at('duo').url, bbox: boxOf(at('duo'), 'hana') },
				target_face_info: { face_url: at('trio').url, bbox: jaya.bbox },
			},
			{ source_face_info: { face_url: george.url }, target_face_info: { face_url: karl.url } },
		]);
		expect(await peopleAt(url, at('trio'), 'jaya')).toEqual(['hana']);
		expect(await peopleAt(url, at('trio'), 'karl')).toEqual(['george']);
		expect(await peopleAt(url, at('trio'), 'ivan')).toEqual(['ivan']);
	});

	it('takes a target box without a face_url as one in the target', async () => {
		const { url } = await plus([
			{
				source_face_info: { face_url: at('amara').url, bbox: boxOf(at('amara'), 'amara') },
				target_face_info: { bbox: boxOf(at('trio'), 'karl') },
			},
		]);
		expect(await peopleAt(url, at('trio'), 'karl')).toEqual(['amara']);
	});

	it.each([
		['a box beside every face', { bbox: [0, 0, 60, 60] }, /no face in the given box/],
		['a person who is not in the target', { portrait: 'emeka' }, /not to be found/],
	])(
		'fails for %s',
		async (_, { bbox, portrait = 'trio' }: { bbox?: number[]; portrait?: string }, reason) => {
			const box = bbox ?? boxOf(at(portrait), portrait);
			const entry = await plus([
				{
					source_face_info: { face_url: at('amara').url, bbox: boxOf(at('amara'), 'amara') },
					target_face_info: { face_url: at(portrait).url, bbox: box },
				},
			]);
			expect(entry.faceswap_status).toBe(4);
			expect(entry.alg_msg).toMatch(reason);
		},
	);
});

describe('Face Swap V3', () => {
	it('takes landmarks of the original and of face crops, each with its own picture', async () => {
		const karl = await detectedCrop(at('trio'), 'karl');
		const hana = await detectedCrop(at('duo'), 'hana');
		const { url } = await client().finish(V3_IMAGE, {
			sourceImage: [{ path: hana.url, opts: hana.opts }, withLandmarks(at('emeka'), 'emeka')],
			targetImage: [{ path: karl.url, opts: karl.opts }, withLandmarks(at('trio'), 'ivan')],
			modifyImage: at('trio').url,
		});
		expect(await peopleAt(url, at('trio'), 'karl')).toEqual(['hana']);
		expect(await peopleAt(url, at('trio'), 'ivan')).toEqual(['emeka']);
	});

	it("fails with a face crop's URL and the original's landmarks", async () => {
		const karl = await detectedCrop(at('trio'), 'karl');
		const entry = await client().finish(V3_IMAGE, {
			sourceImage: [withLandmarks(at('emeka'), 'emeka')],
			targetImage: [{ path: karl.url, opts: withLandmarks(at('trio'), 'karl').opts }],
			modifyImage: at('trio').url,
		});
		expect(entry).toMatchObject({ faceswap_status: 4 });
	});
});
