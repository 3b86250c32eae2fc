import { readAddressList } from '../../../lib/core/addressList';
import { readMediaAddress, readWebAddress } from '../../../lib/core/webAddress';
import { GOOD_ADDRESSES } from './goodAddresses';

/** For wrappings that end at a quote. */
const quotable = (address: string) => address.replaceAll('"', '%22');

const WRAPPINGS: Array<[name: string, wrap: (address: string) => unknown]> = [
	['as it is', (address) => address],
	['with blanks and line ends', (address) => `\n \t${address}\r\n`],
	[
		'with invisible characters',
		(address) => `\ufeff${address.split('').join('\u200b')}\u200e\u00a0`,
	],
	['in quotes', (address) => `"${address}"`],
	['in typographic quotes', (address) => `„${address}“`],
	['with an apostrophe, as sheets mark text', (address) => `'${address}`],
	['in angle brackets', (address) => `<${address}>`],
	['as chat programs do', (address) => `<${address}|photo>`],
	['with the comma of a list', (address) => `${address},`],
	['as HTML', (address) => `<img alt="" src="${quotable(address).replaceAll('&', '&amp;')}" />`],
	['as Markdown', (address) => `[my photo](${address})`],
	['as a formula', (address) => `=HYPERLINK("${quotable(address)}";"Photo")`],
	['as JSON text', (address) => JSON.stringify([address]).replaceAll('/', '\\/')],
	['as a list', (address) => [address]],
	['as an object of its own kind', (address) => new URL(address)],
	['with the scheme twice', (address) => `https://${address}`],
	['with the scheme as phones write it', (address) => address.replace('http', 'Http')],
];

test('there are many good addresses, each once', () => {
	expect(new Set(GOOD_ADDRESSES).size).toBe(GOOD_ADDRESSES.length);
	expect(GOOD_ADDRESSES.length).toBeGreaterThanOrEqual(140);
});

test.each(WRAPPINGS)('they are all read, %s', (_name, wrap) => {
	const normal = (address: string) => new URL(address).href.replaceAll('%22', '"');
	const read = GOOD_ADDRESSES.map((address) => readMediaAddress(wrap(address), 'X'));
	expect(read.map(normal)).toEqual(GOOD_ADDRESSES.map(normal));
});

test('and nothing is changed in them', () => {
	expect(GOOD_ADDRESSES.map((address) => readMediaAddress(address, 'X'))).toEqual(GOOD_ADDRESSES);
	expect(GOOD_ADDRESSES.map((address) => readWebAddress(address, 'X'))).toEqual(GOOD_ADDRESSES);
});

test.each(['\\n', '\\r\\n', '%0A', '%0D%0A', '%20', '%E2%80%8B', '%EF%BB%BF', '.', '.,'])(
	'nor after the ending of a name is %s left',
	(end) => {
		expect(readMediaAddress(`https://example.com/a.jpg${end}`, 'X')).toBe(
			'https://example.com/a.jpg',
		);
		const other = `https://example.com/a?sig=x%3D%0A`;
		expect(readMediaAddress(other, 'X')).toBe(other);
	},
);

test.each([
	['![chart](https://example.com/a.png?label=(chart))', 'https://example.com/a.png?label=(chart)'],
	['[a](https://example.com/M-42_\\(map\\).png)', 'https://example.com/M-42_(map).png'],
	['(https://example.com/a_(1).jpg)', 'https://example.com/a_(1).jpg'],
	['**https://example.com/a.jpg**', 'https://example.com/a.jpg'],
	['src="https://example.com/a.jpg"', 'https://example.com/a.jpg'],
	["url('https://example.com/a.jpg')", 'https://example.com/a.jpg'],
	['URL: https://example.com/a.jpg', 'https://example.com/a.jpg'],
	['=https://example.com/a.jpg', 'https://example.com/a.jpg'],
	['https:\\/\\/example.com\\/a.jpg?b=1\\u0026c\\u003d2', 'https://example.com/a.jpg?b=1&c=2'],
	['https://example.com/a.jpg?b=1&#038;c=2&#x26;d=3', 'https://example.com/a.jpg?b=1&c=2&d=3'],
	["<a class='x' href='https://example.com/a.jpg'>a</a>", 'https://example.com/a.jpg'],
	['<video src=https://example.com/a.mp4 controls></video>', 'https://example.com/a.mp4'],
])('%s is read as %s', (given, address) => {
	expect(readMediaAddress(given, 'X')).toBe(address);
});

test('a list of all of them falls apart where one ends', () => {
	for (const separator of ['\n', '\r\n\r\n', ', ', ',', '; ', ' ', ' | ']) {
		expect(readAddressList(GOOD_ADDRESSES.join(separator))).toEqual(GOOD_ADDRESSES);
	}
	expect(readAddressList(JSON.stringify(GOOD_ADDRESSES))).toEqual(GOOD_ADDRESSES);
});

test.each([
	['https://münchen.example/bild.jpg', 'https://xn--mnchen-3ya.example/bild.jpg'],
	['https://example.com/mein bild ä.jpg', 'https://example.com/mein%20bild%20%C3%A4.jpg'],
	['https://example.com/写真.jpg', 'https://example.com/%E5%86%99%E7%9C%9F.jpg'],
	['https://example.com/a b%20c.jpg', 'https://example.com/a%20b%20c.jpg'],
	['https://example.com/a b.jpg?sig=x%2Fy+z==', 'https://example.com/a%20b.jpg?sig=x%2Fy+z=='],
	['https://example.com/😀.png', 'https://example.com/%F0%9F%98%80.png'],
	[
		'https://example.com/👨‍👩‍👧.png',
		'https://example.com/%F0%9F%91%A8%E2%80%8D%F0%9F%91%A9%E2%80%8D%F0%9F%91%A7.png',
	],
	[
		'https://example.com/می‌خواهم.jpg',
		'https://example.com/%D9%85%DB%8C%E2%80%8C%D8%AE%D9%88%D8%A7%D9%87%D9%85.jpg',
	],
	['https://example.com/photo.jpg copy.jpg', 'https://example.com/photo.jpg%20copy.jpg'],
])('%s is encoded as browsers do it', (address, encoded) => {
	expect(readMediaAddress(address, 'X')).toBe(encoded);
});
