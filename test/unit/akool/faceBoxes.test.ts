import { boxOf, readBox } from '../../../lib/akool/faceBoxes';

describe('boxes', () => {
	test('corner and size become two corners', () => {
		expect(boxOf([30, 10, 250, 280])).toEqual([30, 10, 280, 290]);
	});

	test.each([
		['120,80,280,320'],
		[' [120, 80, 280, 320] '],
		[[120, 80, 280, 320]],
		[['120', '80', '280', '320']],
		['[120,80,280,320'],
		['120; 80; 280; 320'],
		['120 80 280 320'],
		['120,80,280,320\u200b'],
		['["120","80","280","320"]'],
		['"120,80,280,320"'],
		['(120, 80, 280, 320)'],
		['{"x1":120,"y1":80,"x2":280,"y2":320}'],
		[{ x1: 120, y1: '80', x2: 280, y2: 320 }],
		[{ left: 120, top: 80, right: 280, bottom: 320 }],
		[{ x: 120, y: 80, width: 160, height: 240 }],
		[{ x: 120, y: 80, w: 160, h: 240 }],
	])('%p is read', (value) => {
		expect(readBox(value, 'Box')).toEqual([120, 80, 280, 320]);
	});

	test('the left top corner of the picture is one', () => {
		expect(readBox('0,0,1,1', 'Box')).toEqual([0, 0, 1, 1]);
	});

	test.each<[unknown, number[]]>([
		['-12,-3,90,120', [0, 0, 90, 120]],
		[
			[-0.4, 10.6, 90.2, 120.9],
			[0, 10, 91, 121],
		],
		['0.2,0.2,0.8,0.8', [0, 0, 1, 1]],
		[{ x: -20, y: 5, width: 60, height: 60 }, [0, 5, 40, 65]],
	])('%j is kept inside the picture, in whole pixels that hold all of it', (value, box) =>
		expect(readBox(value, 'Box')).toEqual(box),
	);

	test.each(['-90,10,-20,80', '10,-80,60,0', [-9, 1, -0.5, 9]])('%j is outside it', (value) =>
		expect(() => readBox(value, 'Target Box')).toThrow("'Target Box' is outside the picture"),
	);

	test('a region is told from a box where that can be seen', () => {
		expect(() => readBox([300, 200, 80, 90], 'Box')).toThrow(
			expect.objectContaining({ advice: expect.stringContaining('region') }),
		);
	});

	test.each([[''], ['  '], [undefined], [null]])('%p is none', (value) => {
		expect(readBox(value, 'Box')).toBeUndefined();
	});

	test.each([
		['1,2,3'],
		['a,b,c,d'],
		['1,2,3,4,5'],
		['3,3,1,4'],
		['3,3,3,4'],
		['3,3,4,3'],
		['3,4,4,3'],
		['1,[2,3,4'],
		['1,2],3,4'],
		[{}],
		[{ x: 1, y: 2, width: 0, height: 4 }],
		[{ x1: 1, y1: 2, x2: 3 }],
		['{"x1":1,'],
		['120px,80px,280px,320px'],
		[true],
		[7],
		['1,,3,4'],
	])('%p is refused', (value) => {
		expect(() => readBox(value, 'Target Box')).toThrow("'Target Box' is not a box");
	});
});
