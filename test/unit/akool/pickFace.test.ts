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

	test.each<[hint: object, name: string]>([
		[{ box: [0, 0, 300, 10] }, 'upper'],
		[{ box: [0, 80, 100, 120] }, 'lower'],
		[{ box: [0, 180, 100, 220] }, 'lower'],
		[{ landmarks: '140,10:160,10:150,20:150,30' }, 'upper'],
		[{ landmarks: '20,90:40,90:30,100:30,110' }, 'lower'],
	])('of two that stand one above the other, %j is the %s one', (hint, name) => {
		const two = [face('lower', [20, 80, 40, 40]), face('upper', [130, 0, 40, 40])];
		expect(pickFace(two, hint)?.faceUrl).toBe(name);
	});

	test('landmarks mean the face round their middle, not the one farthest away', () => {
		const two = [face('near', [0, 0, 40, 40]), face('far', [500, 500, 40, 40])];
		expect(pickFace(two, { landmarks: '20,20:40,20:30,30:30,40' })?.faceUrl).toBe('near');
		expect(pickFace(two, { landmarks: '80,80:100,80:90,90:90,100' })?.faceUrl).toBe('near');
	});

	test('what counts is the middle of a face, not its corner', () => {
		const wide = face('wide', [0, 0, 200, 200]);
		const small = face('small', [0, 110, 20, 20]);
		expect(pickFace([small, wide], { box: [90, 90, 110, 110] })?.faceUrl).toBe('wide');
		expect(pickFace([small, wide], { box: [0, 100, 20, 140] })?.faceUrl).toBe('small');
	});

	test('nobody among none', () => expect(pickFace([], { box: [0, 0, 1, 1] })).toBeUndefined());
});
