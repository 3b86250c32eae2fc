import { classicSwapBody, plusSwapBody, proSwapBody } from '../../../lib/akool/swapBodies';

describe('the request of Face Swap Pro', () => {
	test("one face, as on Akool's page", () => {
		expect(
			proSwapBody({
				sources: [{ url: 'https://example.com/new-face.jpg' }],
				targets: [{ url: 'https://example.com/original.jpg' }],
				faceEnhance: false,
				singleFaceMode: false,
			}),
		).toEqual({
			sourceImage: [{ path: 'https://example.com/new-face.jpg' }],
			targetImage: [{ path: 'https://example.com/original.jpg' }],
			model_name: 'akool_faceswap_image_hq',
			face_enhance: false,
			single_face_mode: false,
		});
	});

	test('without landmarks there is no opts at all', () => {
		const face = { url: 'https://example.com/a.jpg' };
		const swap = { sources: [face], targets: [face], faceEnhance: false, singleFaceMode: true };
		expect(proSwapBody(swap).sourceImage[0]).not.toHaveProperty('opts');
	});

	test('landmarks go with their picture, as text; switches are true and false', () => {
		expect(
			proSwapBody({
				sources: [{ url: 'https://example.com/a.jpg', landmarks: '1,1:2,2:3,3:4,4' }],
				targets: [{ url: 'https://example.com/b.jpg', landmarks: '5,5:6,6:7,7:8,8' }],
				faceEnhance: true,
				singleFaceMode: true,
			}),
		).toMatchObject({
			sourceImage: [{ path: 'https://example.com/a.jpg', opts: '1,1:2,2:3,3:4,4' }],
			targetImage: [{ path: 'https://example.com/b.jpg', opts: '5,5:6,6:7,7:8,8' }],
			face_enhance: true,
			single_face_mode: true,
		});
	});
});

describe('the request of Face Swap Plus', () => {
	const swap = {
		sourceUrl: 'https://example.com/new-face.jpg',
		targetUrl: 'https://example.com/original.mp4',
		modelStyle: 'lossless',
		faceEnhance: true,
	} as const;

	test('one face: single face mode, without a mapping', () => {
		expect(plusSwapBody(swap)).toEqual({
			source_url: 'https://example.com/new-face.jpg',
			target_url: 'https://example.com/original.mp4',
			face_enhance: true,
			model_style: 'lossless',
			single_face_mode: true,
		});
	});

	test('several: each has what Akool needs to find it, and nothing empty', () => {
		const mapping = [
			{
				source: { url: 'https://example.com/a.jpg' },
				target: { url: 'https://example.com/b.jpg', box: [1, 2, 3, 4] as const },
			},
			{ source: { url: 'https://example.com/c.jpg' }, target: { box: [5, 6, 7, 8] as const } },
		];
		const body = plusSwapBody({ ...swap, mapping: mapping as never });
		expect(body.single_face_mode).toBe(false);
		expect(body.face_mapping).toEqual([
			{
				source_face_info: { face_url: 'https://example.com/a.jpg' },
				target_face_info: { face_url: 'https://example.com/b.jpg', bbox: [1, 2, 3, 4] },
			},
			{
				source_face_info: { face_url: 'https://example.com/c.jpg' },
				target_face_info: { bbox: [5, 6, 7, 8] },
			},
		]);
	});
});

describe('the request of Face Swap Classic', () => {
	const swap = {
		targetUrl: 'https://example.com/original',
		sources: [{ url: 'https://example.com/a.jpg', landmarks: '1,1:2,2:3,3:4,4' }],
		targets: [{ url: 'https://example.com/b.jpg' }],
		faceEnhance: true,
	};
	const faces = {
		sourceImage: [{ path: 'https://example.com/a.jpg', opts: '1,1:2,2:3,3:4,4' }],
		targetImage: [{ path: 'https://example.com/b.jpg' }],
	};

	test('a picture; the switch is 1', () => {
		expect(classicSwapBody({ ...swap, media: 'image' })).toEqual({
			...faces,
			modifyImage: 'https://example.com/original',
			face_enhance: 1,
		});
	});

	test('a video; the switch is 0', () => {
		expect(classicSwapBody({ ...swap, media: 'video', faceEnhance: false })).toEqual({
			...faces,
			modifyVideo: 'https://example.com/original',
			face_enhance: 0,
		});
	});
});
