import { ValidationError } from '../../../lib/core/errors';
import { readLandmarks } from '../../../lib/akool/landmarks';
import { readResultIds } from '../../../lib/akool/resultIds';
import { readWebAddress } from '../../../lib/core/webAddress';

describe('web addresses', () => {
	test.each([
		'https://example.com/a.jpg',
		'http://127.0.0.1:8080/a.png?x=1&y=%20',
		'https://bucket.s3.amazonaws.com/a?X-Amz-Signature=ab%2Fcd',
	])('%s is taken as it is', (url) => {
		expect(readWebAddress(url, 'Source Face URL')).toBe(url);
	});

	test('spaces around it are dropped, spaces inside and foreign letters encoded', () => {
		expect(readWebAddress('  https://example.com/a.jpg\n', 'X')).toBe('https://example.com/a.jpg');
		expect(readWebAddress('https://example.com/mein bild ä.jpg', 'X')).toBe(
			'https://example.com/mein%20bild%20%C3%A4.jpg',
		);
	});

	test.each([
		['', "'Source Face URL' is empty"],
		[undefined, "'Source Face URL' is empty"],
		[null, "'Source Face URL' is empty"],
		['   ', "'Source Face URL' is not a web address"],
		['portrait.jpg', "'Source Face URL' is not a web address: portrait.jpg"],
		['//example.com/a.jpg', "'Source Face URL' is not a web address: //example.com/a.jpg"],
		['https://', "'Source Face URL' is not a web address: https://"],
		['ftp://example.com/a.jpg', "'Source Face URL' starts with ftp://"],
		['file:///etc/passwd', "'Source Face URL'"],
		['data:image/png;base64,AAAA', "'Source Face URL'"],
		['javascript:alert(1)', "'Source Face URL'"],
		[42, "'Source Face URL' is not a web address"],
		[{ mimeType: 'image/png' }, "'Source Face URL' is not a web address"],
	])('%p is refused by name', (value, message) => {
		expect(() => readWebAddress(value, 'Source Face URL')).toThrow(ValidationError);
		expect(() => readWebAddress(value, 'Source Face URL')).toThrow(message);
	});
});

describe('landmark strings', () => {
	test('four points are taken, spaces do not matter', () => {
		expect(readLandmarks('262,175:363,175:313,215:272,279', 'X')).toBe(
			'262,175:363,175:313,215:272,279',
		);
		expect(readLandmarks(' 262, 175 : 363,175:313,215:272,279 ', 'X')).toBe(
			'262,175:363,175:313,215:272,279',
		);
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
		'1,1:2,2:3,3:4,-4',
		'[[262,175],[363,175],[313,215],[272,279]]',
		['262,175:363,175:313,215:272,279'],
		7,
	])('%p is refused by name, with the form it should have', (value) => {
		expect(() => readLandmarks(value, 'Target Landmarks')).toThrow(
			"'Target Landmarks' is not a landmark string",
		);
		expect.assertions(2);
		try {
			readLandmarks(value, 'Target Landmarks');
		} catch (fault) {
			expect((fault as ValidationError).advice).toContain('x,y:x,y:x,y:x,y');
		}
	});
});

describe('result IDs', () => {
	const A = '6593c94c0ef703e8c055e3c8';
	const B = '64dae65af6e250d4fb2bca63';

	test.each([
		['one', A, [A]],
		['several with commas', `${A}, ${B}`, [A, B]],
		['one a line', `${A}\n${B}\n`, [A, B]],
		['a list', [A, B], [A, B]],
		['the same twice', `${A},${A}`, [A]],
	])('%s', (_name, value, ids) => {
		expect(readResultIds(value, 'Result IDs')).toEqual(ids);
	});

	test.each(['', undefined, null, [], ' , '])('%p is empty', (value) => {
		expect(() => readResultIds(value, 'Result IDs')).toThrow("'Result IDs' is empty");
	});

	test.each([[{ _id: A }], 'https://example.com', '[object Object]', [A, 5]])(
		'%p is not an ID',
		(value) => {
			expect(() => readResultIds(value, 'Result IDs')).toThrow('not an ID');
		},
	);

	test('a job_id is recognised, because Akool answers it with silence', () => {
		expect(() => readResultIds('20240102082900592-5653', 'Result IDs')).toThrow(
			"'Result IDs' holds a job_id",
		);
	});
});
