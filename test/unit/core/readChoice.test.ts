import { ValidationError } from '../../../lib/core/errors';
import { type ChoiceField, readChoice, readChoices } from '../../../lib/core/readChoice';

const order: ChoiceField<'largestFirst' | 'leftToRight'> = {
	displayName: 'Face Order',
	options: [
		{ name: 'Largest First (Near to Far)', value: 'largestFirst' },
		{ name: 'Left to Right', value: 'leftToRight' },
	],
	default: 'leftToRight',
};
const types = {
	displayName: 'Job Types',
	options: [
		{ name: 'Face Swap', value: 'faceswap' },
		{ name: 'Video Translation', value: 'video translate' },
	],
	default: [],
};

describe('one of several choices, by its value or its display name', () => {
	test.each([
		...['leftToRight', 'Left to Right', 'left-to-right', 'LEFT_TO_RIGHT', ' left to  right\n'],
		...['"Left to Right"', 'Ｌeft to right', 'left to\u00adright', ['Left to Right']],
	])('%p', (value) => {
		expect(readChoice(value, { ...order, default: 'largestFirst' })).toBe('leftToRight');
	});

	test.each(['Largest First', 'largest first (near to far)', 'largestfirst'])('%p', (value) => {
		expect(readChoice(value, order)).toBe('largestFirst');
	});

	test.each([undefined, null, '', ' ', []])('%p is the default', (value) => {
		expect(readChoice(value, order)).toBe('leftToRight');
	});

	test.each([
		...['right to left', 'left', 'leftToRight!1', '---', '👍', 'null', 1, true, NaN],
		...[{}, ['leftToRight', 'largestFirst'], [['leftToRight']]],
	])('%p is refused, and the names are listed', (value) => {
		const read = () => readChoice(value, order);
		expect(read).toThrow(ValidationError);
		expect(read).toThrow(
			/^'Face Order' must be Largest First \(Near to Far\) or Left to Right, but is /,
		);
	});
});

describe('any number of several choices', () => {
	test.each<[value: unknown, read: string[]]>([
		['faceswap', ['faceswap']],
		['Face Swap, video translation', ['faceswap', 'video translate']],
		['faceswap\nFACESWAP', ['faceswap']],
		[['Video Translate'], ['video translate']],
		['["faceswap", "video translate"]', ['faceswap', 'video translate']],
		['', []],
		[undefined, []],
	])('%p', (value, read) => {
		expect(readChoices(value, types)).toEqual(read);
	});

	test.each(['faceswap, lipstick', ['face swap', 5], {}, true])('%p is refused', (value) => {
		expect(() => readChoices(value, types)).toThrow(
			/^'Job Types' must be Face Swap or Video Translation, but is /,
		);
	});

	test('nothing is the default, which stays as it is', () => {
		const field = { ...types, default: ['faceswap'] };
		readChoices('', field).push('video translate');
		expect(readChoices('', field)).toEqual(['faceswap']);
	});
});
