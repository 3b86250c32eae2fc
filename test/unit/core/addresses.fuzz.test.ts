import fc from 'fast-check';
import { readAddressList } from '../../../lib/core/addressList';
import { ValidationError } from '../../../lib/core/errors';
import { readMediaFromAddress } from '../../../lib/core/media';
import { readMediaAddress, readWebAddress } from '../../../lib/core/webAddress';
import { ADDRESS_PIECES } from '../../bench/textPieces';

// Thousands of cases a test; a busy machine may take its time.
jest.setTimeout(60_000);

const RUNS = { numRuns: 2000 };

const INVISIBLE = ['\u200b', '\ufeff', '\u00ad', '\u200e', '\u202e', '\u2060', '\0'];
const BLANKS = [' ', '\t', '\n', '\r\n', '\u00a0', '\u2028'];

/** Ends that are rather the end of a sentence or a list, or an expression that found nothing. */
const DOUBTFUL_END = /[,;.*]$|\/(?:undefined|\.)[^/]*$|%7b%7b|'$/i;

const address = fc
	.webUrl({ withQueryParameters: true, withFragments: true, validSchemes: ['http', 'https'] })
	.filter((url) => !DOUBTFUL_END.test(url));

/** Any text, made of what addresses and their surroundings are made of. */
const pasted = fc
	.array(
		fc.oneof(
			address,
			fc.string({ unit: 'binary', maxLength: 8 }),
			fc.constantFrom(...INVISIBLE, ...BLANKS, ...'<>()[]{}"\'`,;=!*|\\/?&#%$.:@'.split('')),
			fc.constantFrom(
				'http://',
				'https://',
				'www.',
				'//',
				'data:',
				';base64,',
				'R0lGODlh',
				'&amp;',
			),
			fc.constantFrom(
				'[a](',
				'<img src="',
				'=HYPERLINK("',
				'{{',
				'}}',
				'$json',
				'undefined',
				'ä',
				'😀',
			),
		),
		{ maxLength: 8 },
	)
	.map((parts) => parts.join(''));

/** Returns what is read, or undefined if it is refused as it should be. */
function readOrRefused<T>(read: () => T): T | undefined {
	try {
		return read();
	} catch (error) {
		if (!(error instanceof ValidationError)) throw error;
		expect(error.message).toMatch(/^'X'/);
		expect(error.message.length).toBeLessThan(300);
		return undefined;
	}
}

/** Letters and digits of a text, in which no cleaning or encoding may leave anything out or in. */
const letters = (text: string) => text.replace(/&amp;|%[\da-f]{2}|[^a-z\d]/gi, '').toLowerCase();

test('any value is read or refused', () => {
	fc.assert(
		fc.property(fc.anything(), (value) => {
			readOrRefused(() => readMediaFromAddress(value, 'X'));
			readOrRefused(() => readAddressList(value));
		}),
		RUNS,
	);
});

test('any text is read or refused, and what was read is read again as it is', () => {
	fc.assert(
		fc.property(pasted, (text) => {
			for (const read of [readMediaAddress, readWebAddress]) {
				const url = readOrRefused(() => read(text, 'X'));
				if (url === undefined) continue;
				expect(read(url, 'X')).toBe(url);
				expect(url).toMatch(/^https?:\/\/[\x21-\x7e]+$/);
				expect(() => new URL(url)).not.toThrow();
				// Encoded host names have other letters.
				if (!/[^\0-\x7f]/.test(text)) expect(letters(text)).toContain(letters(url.slice(8)));
			}
		}),
		{ numRuns: 5000 },
	);
});

test('an address comes out of what is round it as it went in', () => {
	const noise = fc.array(fc.constantFrom(...INVISIBLE, ...BLANKS), { maxLength: 4 });
	const wrap = fc.constantFrom<[string, string]>(
		['', ''],
		['"', '"'],
		["'", "'"],
		['<', '>'],
		['(', ')'],
		['“', '”'],
		['[photo](', ')'],
		['["', '"]'],
		['=IMAGE("', '",4)'],
		['', ','],
		['https://', ''],
	);
	fc.assert(
		fc.property(address, noise, noise, wrap, (url, before, after, [open, close]) => {
			const text = [...before, open, url, close, ...after].join('');
			expect(readMediaAddress(text, 'X')).toBe(url);
		}),
		RUNS,
	);
});

test('invisible characters make no difference wherever they are', () => {
	fc.assert(
		fc.property(address, fc.constantFrom(...INVISIBLE), fc.nat(), (url, character, at) => {
			const place = at % url.length;
			const text = url.slice(0, place) + character + url.slice(place);
			expect(readMediaAddress(text, 'X')).toBe(url);
		}),
		RUNS,
	);
});

test('two addresses are never read as one, and a list of them is taken apart', () => {
	const separator = fc.constantFrom(' ', ', ', ',', ';', '; ', '\n', '\r\n', '\t', '\n\n', ' | ');
	fc.assert(
		fc.property(fc.array(address, { minLength: 2, maxLength: 5 }), separator, (urls, between) => {
			const text = urls.join(between);
			expect(() => readMediaAddress(text, 'X')).toThrow(
				`'X' contains ${urls.length} web addresses`,
			);
			expect(readAddressList(text)).toEqual(urls);
			expect(readAddressList(JSON.stringify(urls))).toEqual(urls);
		}),
		RUNS,
	);
});

test('no word beside an address gets into it', () => {
	const name = fc.constantFrom('John', 'Photo 1', 'see', 'N/A', '800w', 'me@example.com');
	const photo = fc.constantFrom('.jpg', '.png', '.mp4', '.jpg?width=3').chain((end) =>
		fc
			.webUrl()
			.filter((url) => !DOUBTFUL_END.test(url))
			.map((url) => `${url.replace(/\/$/, '')}/a${end}`),
	);
	fc.assert(
		fc.property(photo, name, fc.constantFrom(' ', '\n', '\t'), (url, word, between) => {
			const read = readOrRefused(() => readMediaAddress(url + between + word, 'X'));
			expect(letters(read ?? url)).toBe(letters(url));
		}),
		RUNS,
	);
});

test('a text is read or refused however it repeats itself', () => {
	for (const part of ADDRESS_PIECES) {
		for (const begin of ['', 'https://example.com/', 'data:image/png;base64,']) {
			const text = `${begin}${part.repeat(8000 / part.length)}!`;
			readOrRefused(() => readMediaFromAddress(text, 'X'));
			readOrRefused(() => readAddressList(text.repeat(20)));
		}
	}
});
