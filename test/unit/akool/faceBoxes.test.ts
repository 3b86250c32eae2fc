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
	])('%p is read', (value) => {
		expect(readBox(value, 'Box')).toEqual([120, 80, 280, 320]);
	});

	test('the left top corner of the picture is one', () => {
		expect(readBox('0,0,1,1', 'Box')).toEqual([0, 0, 1, 1]);
	});

	test.each([[''], [undefined], [null]])('%p is none', (value) => {
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
		['-1,2,3,4'],
		[{}],
		[7],
		['1,,3,4'],
	])('%p is refused', (value) => {
		expect(() => readBox(value, 'Target Box')).toThrow("'Target Box' is not a box");
	});
});
