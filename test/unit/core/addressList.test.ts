import { readAddressList } from '../../../lib/core/addressList';

const [A, B, C] = [
	'https://a.example/w_400,h_400/a.jpg',
	'https://b.example/b',
	'http://c.example',
];
const FILE = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

describe('a list of addresses', () => {
	test.each<[name: string, value: unknown, entries: unknown[]]>([
		['one', A, [A]],
		['separated by commas', `${A},${B},${C}`, [A, B, C]],
		['separated by commas and blanks', `${A}, ${B},  ${C},`, [A, B, C]],
		['separated by semicolons', `${A}; ${B};${C}`, [A, B, C]],
		['one a line', `${A}\n${B}\n${C}`, [A, B, C]],
		['one a line, as Windows has it', `${A}\r\n${B}\r\n`, [A, B]],
		['with blank lines', `\n${A}\n\n \n${B}\n`, [A, B]],
		['one a line, with commas', `${A},\n${B},\n`, [A, B]],
		['cells of a table', `${A}\t${B}`, [A, B]],
		['with blanks between them', `${A} ${B}`, [A, B]],
		['JSON text', JSON.stringify([A, B]), [A, B]],
		['JSON text in lines', JSON.stringify([A, B], null, 2), [A, B]],
		['nearly JSON', `["${A}", "${B}",]`, [A, B]],
		['in brackets', `[${A}, ${B}]`, [A, B]],
		['each in quotes', `"${A}","${B}"`, [A, B]],
		['each in single quotes', `'${A}', '${B}'`, [A, B]],
		['in points', `- ${A}\n- ${B}\n* ${C}`, [A, B, C]],
		['with numbers', `1. ${A}\n2) ${B}`, [A, B]],
		['with line ends as a program writes them', `${A}\\n${B}\\r\\n${C}\\n`, [A, B, C]],
		['a list', [A, ` ${B} `, '', null, undefined], [A, B]],
		['files as text among them', `${A}, ${FILE}, ${B}`, [A, FILE, B]],
		['files as text, one a line', `${FILE}\n${FILE}`, [FILE, FILE]],
		['files as text in JSON', JSON.stringify([FILE, A]), [FILE, A]],
		[
			'without a scheme',
			'www.a.example/a.jpg, www.b.example/b.jpg',
			['www.a.example/a.jpg', 'www.b.example/b.jpg'],
		],
		[
			'without a scheme, and without a blank',
			'www.a.example/a.jpg,www.b.example/b.jpg',
			['www.a.example/a.jpg', 'www.b.example/b.jpg'],
		],
		['nothing', '', []],
		['blanks', ' \n ', []],
		['missing', undefined, []],
		['an empty list', [], []],
		['an empty list in JSON', '[]', []],
		['something else', { url: A }, [{ url: A }]],
	])('%s', (_name, value, entries) => expect(readAddressList(value)).toEqual(entries));
});

test('a large file among them is found', () => {
	const large = `data:image/png;base64,${'A'.repeat(20_000_000)}`;
	expect(readAddressList(`${A}, ${large}`)).toEqual([A, large]);
});
