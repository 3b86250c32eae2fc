import fc from 'fast-check';
import { ValidationError } from '../../../lib/core/errors';
import { readBoolean } from '../../../lib/core/readBoolean';
import { readChoice, readChoices } from '../../../lib/core/readChoice';
import { readNumber } from '../../../lib/core/readNumber';
import { readText } from '../../../lib/core/readText';

const styles = {
	displayName: 'Style',
	options: [
		{ name: 'Natural Looks', value: 'realistic' },
		{ name: 'Lossless', value: 'lossless' },
	],
	default: 'realistic',
};
const READERS: Record<string, (value: unknown) => unknown> = {
	readBoolean: (value) => readBoolean(value, 'Face Enhance', false),
	readChoice: (value) => readChoice(value, styles),
	readChoices: (value) => readChoices(value, { ...styles, default: [] }),
	readNumber: (value) => readNumber(value, { displayName: 'Max Wait' }),
	readText: (value) => readText(value, { displayName: 'Field', default: 'data' }),
};
const anything = fc.oneof(
	fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, withMap: true }),
	fc.string({ unit: 'binary' }),
	fc.string({ unit: fc.constantFrom(..."0159.,' -+eE") }),
);

describe.each(Object.entries(READERS))('%s', (_name, read) => {
	test('throws nothing but errors for people', () => {
		fc.assert(
			fc.property(anything, (value) => {
				try {
					read(value);
				} catch (error) {
					expect(error).toBeInstanceOf(ValidationError);
				}
			}),
			{ numRuns: 2000 },
		);
	});
});

/** Spaces, line ends and invisible characters, as they come along with a cell. */
const around = fc.string({
	unit: fc.constantFrom(' ', '\n', '\r', '\t', '\u00a0', '\u200b', '\ufeff'),
});

test('whatever number a program writes as text is that number, or refused as unclear', () => {
	const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
	fc.assert(
		fc.property(number, around, (value, blanks) => {
			const text = `${blanks}${value}${blanks}`;
			try {
				expect(READERS.readNumber(text)).toBe(Number(String(value)));
			} catch (error) {
				expect((error as Error).message).toMatch(/which can mean .* or /);
			}
		}),
	);
});

test('a choice is found in any case, whatever separates its words', () => {
	const separator = fc.constantFrom('', ' ', '-', '_', '  ', '\u00a0');
	fc.assert(
		fc.property(
			separator,
			fc.mixedCase(fc.constant('natural looks')),
			around,
			(by, text, blanks) => {
				expect(READERS.readChoice(`${blanks}${text.replace(' ', by)}${blanks}`)).toBe('realistic');
			},
		),
	);
});
