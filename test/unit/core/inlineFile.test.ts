import { randomBytes } from 'crypto';
import { readInlineFile } from '../../../lib/core/inlineFile';
import { readMediaFromAddress } from '../../../lib/core/media';

const GIF = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const PNG = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), randomBytes(3000)]);
const JPEG = Buffer.concat([Buffer.from('\xff\xd8\xff\xe0', 'latin1'), randomBytes(3001)]);
const MP4 = Buffer.concat([Buffer.from('\0\0\0\x20ftypisom', 'latin1'), randomBytes(3002)]);

const percent = (bytes: Buffer) => bytes.toString('hex').replace(/../g, '%$&');

describe('a file as text is read as a file', () => {
	const [png, jpeg, mp4] = [PNG, JPEG, MP4].map((bytes) => bytes.toString('base64'));
	const wrapped = (text: string, end: string) => text.replace(/.{76}/g, `$&${end}`);

	test.each<[name: string, text: unknown, data: string, mimeType: string]>([
		['a data: address', `data:image/png;base64,${png}`, png, 'image/png'],
		['one in capitals', `DATA:IMAGE/PNG;BASE64,${png}`, png, 'image/png'],
		['one with another type', `data:image/jpeg;base64,${png}`, png, 'image/png'],
		['one without a type', `data:;base64,${png}`, png, 'image/png'],
		['one with a character set', `data:image/png;charset=utf-8;base64,${png}`, png, 'image/png'],
		['one without its beginning', `image/png;base64,${png}`, png, 'image/png'],
		['one of a video', `data:video/mp4;base64,${mp4}`, mp4, 'video/mp4'],
		['percent-encoded', `data:image/png,${percent(PNG)}`, png, 'image/png'],
		[
			'base64, percent-encoded',
			`data:image/png;base64,${encodeURIComponent(png)}`,
			png,
			'image/png',
		],
		['base64 alone', jpeg, jpeg, 'image/jpeg'],
		['base64 of a video', mp4, mp4, 'video/mp4'],
		['a tiny one', GIF, GIF, 'image/gif'],
		['without padding', jpeg.replace(/=+$/, ''), jpeg, 'image/jpeg'],
		['as addresses have it', JPEG.toString('base64url'), jpeg, 'image/jpeg'],
		['in lines', wrapped(jpeg, '\r\n'), jpeg, 'image/jpeg'],
		['in indented lines', wrapped(jpeg, '\n    '), jpeg, 'image/jpeg'],
		['in escaped lines', wrapped(jpeg, '\\n'), jpeg, 'image/jpeg'],
		['in quotes', ` "data:image/png;base64,${png}"\n`, png, 'image/png'],
		['as a list', [jpeg], jpeg, 'image/jpeg'],
	])('%s', (_name, text, data, mimeType) => {
		expect(readMediaFromAddress(text, 'X')).toEqual({ field: 'X', file: { data, mimeType } });
	});

	test('its name is kept', () => {
		expect(readInlineFile(`data:image/gif;name=me 1.gif;base64,${GIF}`, 'X')).toEqual({
			data: GIF,
			mimeType: 'image/gif',
			fileName: 'me 1.gif',
		});
	});
});

describe('what is not a picture or video, or damaged, is refused', () => {
	const jpeg = JPEG.toString('base64');

	test.each<[name: string, text: string, message: string]>([
		['a web page', 'data:text/html,<b>hi</b>', 'of the type text/html that is not a picture'],
		['text', 'data:,hello', 'a file that is not a picture'],
		['nothing', 'data:image/png;base64,', 'of the type image/png that is not a picture'],
		[
			'a PDF',
			`data:application/pdf;base64,${Buffer.from('%PDF-1.7\n').toString('base64')}`,
			'application/pdf',
		],
		['an SVG', "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>", 'image/svg+xml'],
		[
			'a document in base64',
			randomBytes(300).toString('base64').replace(/^..../, 'JVBE'),
			'not a picture',
		],
		['characters that are no base64', `data:image/gif;base64,${GIF}!!`, 'a damaged file'],
		['a character missing', jpeg.slice(0, -3), 'a damaged file'],
		['spaces for plus signs', jpeg.slice(0, 400) + ' ' + jpeg.slice(401), 'a damaged file'],
		['dots where it was shortened', `${jpeg.slice(0, 400)}…`, 'a damaged file'],
		[
			'what a cell cut off',
			JPEG.toString('base64').repeat(9).replaceAll('=', '').slice(0, 32_767),
			'only the beginning',
		],
	])('%s', (_name, text, message) => {
		expect(() => readInlineFile(text, 'X')).toThrow(
			expect.objectContaining({
				name: 'ValidationError',
				message: expect.stringMatching(new RegExp(`^'X' contains.*${message.replace('+', '\\+')}`)),
				errorReason: 'notAPicture',
			}),
		);
	});
});

test.each([
	'https://example.com/a.jpg',
	'portrait.jpg',
	'uploads/2024/photos/customer-portrait-large',
	'{{ $json.data }}',
	'dataset/a.jpg',
	'',
	undefined,
	42,
	['a', 'b'],
])('%j is no file', (value) => expect(readInlineFile(value, 'X')).toBeUndefined());

describe('of a large file', () => {
	const large = Buffer.concat([PNG, Buffer.alloc(20_000_000, 7)]);

	test.each([
		['in base64', (): string => `data:image/png;base64,${large.toString('base64')}`],
		['in base64 with lines', () => large.toString('base64').replace(/.{76}/g, '$&\r\n')],
		['percent-encoded', () => `data:image/png,${percent(large.subarray(0, 3_000_000))}`],
	])('%s no pattern overflows', (_name, text) => {
		const file = readInlineFile(text(), 'X');
		expect(file?.data.length).toBeGreaterThanOrEqual(4_000_000);
	});

	test.each([
		['a damaged one', (): string => `${large.toString('base64')}!`],
		['one that is none', () => randomBytes(20_000_000).toString('base64').replace(/^..../, 'JVBE')],
		['words', () => 'what is this? '.repeat(1_500_000)],
		['spaces', () => `data:image/png;base64,${' '.repeat(20_000_000)}x`],
		['quotes', () => '"'.repeat(20_000_000)],
	])('%s has a short message', (_name, text) => {
		let message = '';
		try {
			readMediaFromAddress(text(), 'X');
		} catch (error) {
			message = (error as Error).message;
		}
		expect(message).toMatch(/^'X' (?:contains|has) .{10,100}$/);
	});
});
