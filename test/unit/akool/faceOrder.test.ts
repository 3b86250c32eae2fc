import { fullestFrame, sortFaces } from '../../../lib/akool/faceOrder';

describe('the order of faces', () => {
	const at = (x: number, size: number, frame = 0, faceCount = 3) => ({
		frame,
		faceIndex: 0,
		faceCount,
		landmarks: '',
		region: [x, 0, size, size] as [number, number, number, number],
		box: [x, 0, x + size, size] as [number, number, number, number],
		points: [],
	});
	const faces = [at(300, 50), at(10, 80), at(120, 100)];
	const lefts = (list: typeof faces) => list.map(({ region: [x] }) => x);

	test('from left to right', () => {
		expect(lefts(sortFaces(faces, 'leftToRight') as typeof faces)).toEqual([10, 120, 300]);
	});

	test('what counts is the middle of a face', () => {
		const wideOne = at(0, 200);
		expect(lefts(sortFaces([wideOne, at(60, 20)], 'leftToRight') as typeof faces)).toEqual([60, 0]);
		expect(lefts(sortFaces([at(90, 40), wideOne], 'leftToRight') as typeof faces)).toEqual([0, 90]);
		expect(lefts(sortFaces([at(10, 8), at(12, 2)], 'leftToRight') as typeof faces)).toEqual([
			12, 10,
		]);
	});

	test('of two on one line from top to bottom, the upper comes first', () => {
		const lower = { ...at(10, 40), region: [10, 90, 40, 40] as [number, number, number, number] };
		const upper = { ...at(10, 40), region: [20, 5, 20, 20] as [number, number, number, number] };
		expect(sortFaces([lower, upper], 'leftToRight')).toEqual([upper, lower]);
	});

	test('rows do not count: who is further left comes first, in front or behind', () => {
		const row = (y: number, ...xs: number[]) =>
			xs.map((x) => ({ ...at(x, 40), region: [x, y, 40, 40] as [number, number, number, number] }));
		const group = [...row(0, 100, 300, 500), ...row(200, 0, 200, 400)];
		expect(lefts(sortFaces(group, 'leftToRight') as typeof faces)).toEqual([
			0, 100, 200, 300, 400, 500,
		]);
	});

	test('the largest first', () => {
		expect(lefts(sortFaces(faces, 'largestFirst') as typeof faces)).toEqual([120, 10, 300]);
	});

	test('the list that came in stays as it was', () => {
		sortFaces(faces, 'leftToRight');
		expect(lefts(faces)).toEqual([300, 10, 120]);
	});

	test('of a video the frame that shows most people counts, the first such', () => {
		const video = [at(1, 9, 0, 1), at(2, 9, 5, 2), at(3, 9, 5, 2), at(4, 9, 9, 2), at(5, 9, 9, 2)];
		expect(lefts(fullestFrame(video) as typeof faces)).toEqual([2, 3]);
		expect(fullestFrame([])).toEqual([]);
	});
});
