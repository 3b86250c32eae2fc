import { readResultIds } from '../../../lib/akool/resultIds';

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
