import { ValidationError } from '../../../lib/core/errors';
import { readNumber } from '../../../lib/core/readNumber';
import { readText } from '../../../lib/core/readText';

const field = { displayName: 'Max Wait (Minutes)' };

describe('a number in any language', () => {
	test.each<[value: unknown, number: number]>([
		[5, 5],
		['5', 5],
		[' 5 ', 5],
		['5\u200b\r\n', 5],
		['"5"', 5],
		["'5", 5],
		['-5', -5],
		['+5', 5],
		['007', 7],
		['5.5', 5.5],
		['5,5', 5.5],
		['.5', 0.5],
		[',5', 0.5],
		['5.', 5],
		['0,125', 0.125],
		['0.125', 0.125],
		['1234.567', 1234.567],
		['1 440', 1440],
		['1\u202f440', 1440],
		['1\u00a0440,5', 1440.5],
		["1'440", 1440],
		['1,440.5', 1440.5],
		['1.440,5', 1440.5],
		['1,000,000', 1e6],
		['1.000.000', 1e6],
		['1e3', 1000],
		['2.5e-1', 0.25],
	])('%p is %p', (value, number) => {
		expect(readNumber(value, field)).toBe(number);
	});

	test.each([undefined, null, '', ' ', '\u200b'])('%p is no number yet', (value) => {
		expect(readNumber(value, field)).toBeUndefined();
	});

	test.each([
		...['5 minutes', '5m', '5%', '0x10', 'Infinity', 'NaN', 'null', '½', '5²', '1,00,000', '1,2,3'],
		...['1.2.3', '1,000.000,5', '--5', '.', ',', '1e999', '5 5', '1_000', true, [5], {}, NaN],
	])('%p is refused', (value) => {
		expect(() => readNumber(value, field)).toThrow(ValidationError);
		expect(() => readNumber(value, field)).toThrow("'Max Wait' must be a number, but is ");
	});

	test.each<[text: string, numbers: string]>([
		['1,440', '1.44 or 1440'],
		['1.440', '1.44 or 1440'],
		['-12,345', '-12.345 or -12345'],
	])('%p is refused, since it can mean two numbers', (text, numbers) => {
		expect(() => readNumber(text, field)).toThrow(
			`'Max Wait' is ${text}, which can mean ${numbers}`,
		);
	});
});

test('limits are those of the field, and stricter ones', () => {
	const limited = { ...field, typeOptions: { minValue: 1, maxValue: 20, numberPrecision: 0 } };
	expect(readNumber('20', limited)).toBe(20);
	for (const value of [0, 21, 1.5, 'many']) {
		expect(() => readNumber(value, limited)).toThrow('must be a whole number from 1 to 20');
	}
	const above0 = { min: undefined, above: 0 };
	expect(() => readNumber('0', limited, above0)).toThrow(ValidationError);
	expect(() => readNumber(0, { ...field, typeOptions: { minValue: 0 } }, above0)).toThrow(
		"'Max Wait' must be above 0, but is 0",
	);
});

describe('a short text', () => {
	const name = { displayName: 'Put Output File in Field', default: 'data' };

	test.each<[value: unknown, text: string]>([
		['photo', 'photo'],
		[' photo\n', 'photo'],
		[5, '5'],
		[0, '0'],
		['', 'data'],
		[undefined, 'data'],
		[null, 'data'],
	])('%p is %p', (value, text) => expect(readText(value, name)).toBe(text));

	test.each<[value: unknown, shown: string]>([
		[['photo'], 'a list'],
		[{}, 'an object'],
	])('%p is refused', (value, shown) => {
		expect(() => readText(value, name)).toThrow(
			`'Put Output File in Field' must be text, but is ${shown}`,
		);
	});
});
