import {
	definedOnly,
	isJsonObject,
	numberOf,
	numbersOf,
	splitList,
	textOf,
} from '../../../lib/core/coerce';

describe('a value of uncertain type counts as missing if it is of the wrong one', () => {
	test.each([
		[{}, true],
		[{ a: 1 }, true],
		[[], false],
		[null, false],
		[undefined, false],
		['{}', false],
		[1, false],
	])('%j is an object: %p', (value, is) => expect(isJsonObject(value)).toBe(is));

	test.each([
		['abc', 'abc'],
		[' a b \n', 'a b'],
		[42, '42'],
		[0, '0'],
		['', undefined],
		[' \t', undefined],
		[true, undefined],
		[null, undefined],
		[undefined, undefined],
		[['a'], undefined],
		[{ text: 'a' }, undefined],
	])('%j as text: %p', (value, text) => expect(textOf(value)).toBe(text));

	test.each([
		[5, 5],
		[0, 0],
		[-1.5, -1.5],
		['5', 5],
		[' 5.25 ', 5.25],
		['', undefined],
		['  ', undefined],
		['five', undefined],
		['5 px', undefined],
		[NaN, undefined],
		[Infinity, undefined],
		['Infinity', undefined],
		[true, undefined],
		[null, undefined],
		[undefined, undefined],
		[[5], undefined],
	])('%j as a number: %p', (value, number) => expect(numberOf(value)).toBe(number));

	test.each([
		[[1, 2], 2, [1, 2]],
		[['1', ' 2 '], 2, [1, 2]],
		[[0, 0], 2, [0, 0]],
		[[1, 2, 3], 2, undefined],
		[[1], 2, undefined],
		[[1, 'two'], 2, undefined],
		[[null, 2], 2, undefined],
		['12', 2, undefined],
		[{ 0: 1, 1: 2, length: 2 }, 2, undefined],
		[undefined, 0, undefined],
	])('%j as a list of %i numbers: %j', (value, length, numbers) =>
		expect(numbersOf(value, length)).toEqual(numbers),
	);
});

test('fields without a value are left out, those with an empty one stay', () => {
	const fields = { a: undefined, b: null, c: '', d: 0, e: false };
	expect(Object.keys(definedOnly(fields))).toEqual(['b', 'c', 'd', 'e']);
	expect(definedOnly(fields)).toEqual({ b: null, c: '', d: 0, e: false });
});

describe('a list as people give it', () => {
	test.each<[value: unknown, entries: unknown[]]>([
		['a, b,c', ['a', 'b', 'c']],
		['a\nb\r\nc', ['a', 'b', 'c']],
		[' a ,, \n b ', ['a', 'b']],
		[
			[' a ', 'b'],
			['a', 'b'],
		],
		[['a,b'], ['a,b']],
		[
			[0, 'a', '', ' ', null, undefined, false],
			[0, 'a', false],
		],
		[5, [5]],
		['["a", " b ", ""]', ['a', 'b']],
		['[0, 1.5]', [0, 1.5]],
		[' [\n"a"\n]', ['a']],
		['[a, b', ['[a', 'b']],
		['a\u200b, \ufeffb\u00a0', ['a', 'b']],
		['', []],
		[null, []],
		[undefined, []],
		[[], []],
	])('%j has the entries %j', (value, entries) => expect(splitList(value)).toEqual(entries));
});
