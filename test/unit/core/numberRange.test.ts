import { ValidationError } from '../../../lib/core/errors';
import { numberIn, type NumberRange, requireNumber } from '../../../lib/core/numberRange';

describe('a number has to be in the range', () => {
	test.each<[range: NumberRange, good: unknown[], bad: unknown[]]>([
		[{}, [-1e9, 0, '7.5'], ['x', '', undefined, null, Infinity]],
		[{ min: 0 }, [0, 0.5, 1e9, '0'], [-0.1, 'x']],
		[{ above: 0 }, [0.01, 5, '0.5'], [0, -1, '0']],
		[{ max: 20 }, [-5, 20], [20.01, 21]],
		[{ min: 1, max: 20, whole: true }, [1, 20, '5'], [0, 21, 1.5, '1.5', '']],
		[{ whole: false }, [1.5], ['x']],
	])('%j', (range, good, bad) => {
		for (const value of good) {
			expect(numberIn(range, value)).toBe(Number(value));
			expect(requireNumber(value, 'Parallel', range)).toBe(Number(value));
		}
		for (const value of bad) {
			expect(numberIn(range, value)).toBeUndefined();
			expect(() => requireNumber(value, 'Parallel', range)).toThrow(ValidationError);
		}
	});
});

describe('the message names the field, what it has to be and what it is', () => {
	test.each<[range: NumberRange, value: unknown, words: string]>([
		[{ min: 0 }, -1, "'Max Wait' must be 0 or more, but is -1"],
		[{ above: 0 }, 0, "'Max Wait' must be above 0, but is 0"],
		[{ above: 0 }, '', "'Max Wait' must be above 0, but is empty"],
		[{ min: 1, max: 20 }, 'many', "'Max Wait' must be 1 to 20, but is many"],
		[
			{ min: 1, max: 20, whole: true },
			1.5,
			"'Max Wait' must be a whole number from 1 to 20, but is 1.5",
		],
		[{ whole: true }, 1.5, "'Max Wait' must be a whole number, but is 1.5"],
		[{ min: 0, whole: true }, 1.5, "'Max Wait' must be a whole number, 0 or more, but is 1.5"],
	])('%j: %j', (range, value, words) => {
		expect.assertions(2);
		try {
			requireNumber(value, 'Max Wait', range);
		} catch (error) {
			const { message, advice } = error as ValidationError;
			expect(message).toBe(words);
			expect(advice).toContain('remove the option to use its default');
		}
	});
});
