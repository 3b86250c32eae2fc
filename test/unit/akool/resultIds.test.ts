import { readResultIds } from '../../../lib/akool/resultIds';

describe('result IDs', () => {
	const A = '6593c94c0ef703e8c055e3c8';
	const B = '64dae65af6e250d4fb2bca63';

	test.each([
		['one', A, [A]],
		['several with commas', `${A}, ${B}`, [A, B]],
		['one a line', `${A}\n${B}\n`, [A, B]],
		['a list', [A, B], [A, B]],
		['spaces and semicolons', ` ${A} ; ${B} `, [A, B]],
		['a list of lists as text', [`${A},${B}`, '', null, A], [A, B]],
		['JSON text', `["${A}", "${B}"]`, [A, B]],
		['in brackets without quotes', `[${A}, ${B}]`, [A, B]],
		['in points', `- ${A}\n- ${B}`, [A, B]],
		['in quotes', `"${A}", '${B}'`, [A, B]],
		['with invisible characters', `\ufeff${A}\u200b,\u00a0${B}`, [A, B]],
		['an ID of another form', 'a_b-9', ['a_b-9']],
		['the longest', 'a'.repeat(100), ['a'.repeat(100)]],
		['the JSON text of a list', JSON.stringify([A, B]), [A, B]],
		['the same twice', `${A},${A}`, [A]],
	])('%s', (_name, value, ids) => {
		expect(readResultIds(value, 'Result IDs')).toEqual(ids);
	});

	test.each(['', undefined, null, [], ' , '])('%p is empty', (value) => {
		expect(() => readResultIds(value, 'Result IDs')).toThrow("'Result IDs' is empty");
	});

	test.each([
		[{ _id: A }],
		'https://example.com',
		'[object Object]',
		'undefined',
		'null',
		[A, 'undefined'],
		'-a',
		'_a',
		'a/b',
		'a'.repeat(101),
		[A, 5],
		5,
		true,
	])('%p is not an ID', (value) => {
		expect(() => readResultIds(value, 'Result IDs')).toThrow('not an ID');
	});

	test('a job_id is recognised, because Akool answers it with silence', () => {
		expect(() => readResultIds('20240102082900592-5653', 'Result IDs')).toThrow(
			"'Result IDs' contains a job_id instead of an _id: 20240102082900592-5653",
		);
		for (const id of [
			'x20240102082900592-5653',
			'2024010208290059-5653',
			'20240102082900592-5653x',
		])
			expect(readResultIds(id, 'Result IDs')).toEqual([id]);
	});
});
