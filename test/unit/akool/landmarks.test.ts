import { ValidationError } from '../../../lib/core/errors';
import { readLandmarks } from '../../../lib/akool/facePicture';

describe('landmark strings', () => {
	test('four points are taken, spaces do not matter', () => {
		expect(readLandmarks('262,175:363,175:313,215:272,279', 'X')).toBe(
			'262,175:363,175:313,215:272,279',
		);
		expect(readLandmarks(' 262, 175 : 363,175:313,215:272,279 ', 'X')).toBe(
			'262,175:363,175:313,215:272,279',
		);
	});

	test.each([
		'-4,175:63,175:13,215:-2.5,279',
		'262.5,175.25:363,175:313,215:272,279',
		'-0.5,-12:0,0:1,1:2,2',
	])('%p goes through as it is, as Face Detect puts it out at the edge of a picture', (value) => {
		expect(readLandmarks(value, 'X')).toBe(value);
	});

	test.each([
		['262,175;363,175;313,215;272,279'],
		['262,175\n363,175\n313,215\n272,279'],
		['"262,175:363,175:313,215:272,279"'],
		['262,175:363,175:313,215:272,279\u200b'],
	])('%j is what a person means', (value) => {
		expect(readLandmarks(value, 'X')).toBe('262,175:363,175:313,215:272,279');
	});

	test.each(['', undefined, null, '  '])('%p means none', (value) => {
		expect(readLandmarks(value, 'X')).toBeUndefined();
	});

	test.each([
		'262,175',
		'262,175:363,175:313,215',
		'1,1:2,2:3,3:4,4:5,5',
		'1;1:2;2:3;3:4;4',
		'a,b:c,d:e,f:g,h',
		'1,1:2,2:3,3:4,--4',
		'1,1:2,2:3,3:4,.',
		'1 2,1:2,2:3,3:4,4',
		'1,1:2,2:3,3:4,4:',
		'1,1::2,2:3,3:4,4',
		'[[262,175],[363,175],[313,215],[272,279]]',
		['262,175:363,175:313,215:272,279'],
		7,
	])('%p is refused by name, with the form it should have', (value) => {
		expect(() => readLandmarks(value, 'Target Landmarks')).toThrow(
			"'Target Landmarks' does not hold four points",
		);
		expect.assertions(2);
		try {
			readLandmarks(value, 'Target Landmarks');
		} catch (fault) {
			expect((fault as ValidationError).advice).toContain('x,y:x,y:x,y:x,y');
		}
	});
});
