import { ValidationError } from '../../../lib/core/errors';
import { readBoolean } from '../../../lib/core/readBoolean';

const ON = [true, 1, 1n, '1', 'TRUE', 'true', ' Yes ', 'on', 'y', 't', 'Enabled', 'checked'];
const ON_ELSEWHERE = ['WAHR', 'Ja', 'VRAI', 'oui', 'VERDADERO', 'Sí', 'VERO', 'VERDADEIRO', 'sim'];
const ODD_ON = [
	'✓',
	'✔️',
	'☑',
	'✅',
	'\uff34\uff32\uff35\uff25',
	'"true"',
	"'TRUE",
	' true\u200b',
	'true\r\n',
	['Yes'],
];
const OFF = [false, 0, '0', 'FALSE', 'false', ' No ', 'off', 'n', 'f', 'disabled', 'unchecked'];
const OFF_ELSEWHERE = ['FALSCH', 'Nein', 'FAUX', 'non', 'FALSO', 'não', '☐'];
/** As a form puts out checkboxes of which none is ticked. */
const NOTHING_TICKED: unknown[] = [];

describe('on or off, as people and spreadsheets write it', () => {
	test.each([...ON, ...ON_ELSEWHERE, ...ODD_ON])('%p is on', (value) => {
		expect(readBoolean(value, 'Face Enhance', false)).toBe(true);
	});

	test.each([...OFF, ...OFF_ELSEWHERE, NOTHING_TICKED])('%p is off', (value) => {
		expect(readBoolean(value, 'Face Enhance', true)).toBe(false);
	});

	test.each([undefined, null, '', '  ', '\u200b', '""'])('%p is the default', (value) => {
		expect(readBoolean(value, 'Face Enhance', true)).toBe(true);
		expect(readBoolean(value, 'Face Enhance', false)).toBe(false);
	});
});

describe('anything else is refused, and never the default', () => {
	test.each<[value: unknown, shown: string]>([
		['maybe', 'maybe'],
		// Some mark with a cross what they want, others what they don't.
		['x', 'x'],
		['❌', '❌'],
		[2, '2'],
		[-1, '-1'],
		['-1', '-1'],
		['0.1', '0.1'],
		[NaN, 'NaN'],
		['null', 'null'],
		['undefined', 'undefined'],
		['#REF!', '#REF!'],
		['{{ $json.enhance }}', '{{ $json.enhance }}'],
		[['Yes', 'No'], 'a list'],
		[{ on: true }, 'an object'],
		[Object.create(null), 'an object'],
		[Symbol('on'), 'a symbol'],
		['https://a.test/?token=abc', 'https://a.test/?token=[hidden]'],
		['x'.repeat(100), `${'x'.repeat(60)}…`],
	])('%p', (value, shown) => {
		const read = () => readBoolean(value, 'Face Enhance', false);
		expect(read).toThrow(ValidationError);
		expect(read).toThrow(`'Face Enhance' must be true or false, but is ${shown}`);
	});
});
