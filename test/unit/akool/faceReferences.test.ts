import { isFaceUrl, mappedFace, markedFace } from '../../../lib/akool/faceReferences';
import type { DetectedFace } from '../../../lib/akool/detectedFaces';

const face = (more: Partial<DetectedFace> = {}): DetectedFace => ({
	frame: 0,
	faceIndex: 0,
	faceCount: 1,
	landmarks: '10,10:20,10:15,15:15,20',
	region: [8, 8, 16, 16],
	box: [4, 4, 30, 30],
	points: [],
	...more,
});
const CROP = { faceUrl: 'https://example.com/face.jpg', cropLandmarks: '6,6:16,6:11,11:11,16' };
const ORIGINAL = 'https://example.com/original.jpg';

describe('a face for Face Swap Plus', () => {
	test('is its face URL alone, when there is one', () => {
		expect(mappedFace(face(CROP), ORIGINAL)).toEqual({ url: CROP.faceUrl });
	});

	test('is the original with the box otherwise', () => {
		expect(mappedFace(face(), ORIGINAL)).toEqual({ url: ORIGINAL, box: [4, 4, 30, 30] });
	});

	test('of a video without a face URL is none: a video is no picture', () => {
		const inVideo = face({ frameTime: 1 });
		expect(() => mappedFace(inVideo, 'https://example.com/v.mp4')).toThrow('no pictures of them');
	});
});

describe('a face with landmarks', () => {
	test('in the original has those of the original', () => {
		expect(markedFace(face(CROP), ORIGINAL, false)).toEqual({
			url: ORIGINAL,
			landmarks: '10,10:20,10:15,15:15,20',
		});
	});

	test('alone in its picture has those of that picture', () => {
		expect(markedFace(face(CROP), ORIGINAL, true)).toEqual({
			url: CROP.faceUrl,
			landmarks: CROP.cropLandmarks,
		});
	});

	test('that should be alone and is not, is none', () => {
		for (const lacking of [{}, { faceUrl: CROP.faceUrl }, { cropLandmarks: CROP.cropLandmarks }])
			expect(() => markedFace(face(lacking), ORIGINAL, true)).toThrow('no pictures of them');
	});
});

describe("Akool's own pictures of faces are known by their address", () => {
	test.each([
		'https://d5v2vcqcwe9y5.cloudfront.net/detect/expire_7days/abc.jpg',
		'https://example.com/face_detect_0.jpg',
		'https://d11.cloudfront.net/expire_7days/a.png?Expires=1&Signature=x',
	])('%s is one', (url) => expect(isFaceUrl(url)).toBe(true));

	test.each([
		'https://example.com/photo.jpg',
		'https://example.com/a.jpg?from=/expire_7days/',
		'https://example.com/expire_7days.jpg',
		'https://example.com/my_face_detect_demo/group.jpg',
		'https://example.com/a.jpg#/face_detect_0.jpg',
	])('%s is none', (url) => expect(isFaceUrl(url)).toBe(false));
});
