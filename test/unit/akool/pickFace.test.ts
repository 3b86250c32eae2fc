import { pickFace } from '../../../lib/akool/faceOrder';
import type { DetectedFace } from '../../../lib/akool/detectedFaces';

describe('which of the faces found is meant', () => {
	const face = (name: string, region: DetectedFace['region']): DetectedFace => ({
		frame: 0,
		faceIndex: 0,
		faceCount: 3,
		faceUrl: name,
		landmarks: '',
		region,
		box: [0, 0, 1, 1],
		points: [],
	});
	const faces = [
		face('left', [0, 0, 40, 40]),
		face('middle', [100, 0, 60, 60]),
		face('right', [200, 0, 50, 50]),
	];

	test.each([
		['the largest, when nobody says', undefined, 'middle'],
		['the one at the landmarks', { landmarks: '215,20:235,20:225,30:225,40' }, 'right'],
		['the one in the box', { box: [0, 0, 50, 50] as [number, number, number, number] }, 'left'],
	])('%s', (_name, hint, name) => expect(pickFace(faces, hint)?.faceUrl).toBe(name));

	test('nobody among none', () => expect(pickFace([], { box: [0, 0, 1, 1] })).toBeUndefined());
});
