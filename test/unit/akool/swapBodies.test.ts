import { proSwapBody } from '../../../lib/akool/swapBodies';

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
