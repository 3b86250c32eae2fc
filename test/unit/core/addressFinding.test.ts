import { type AddressFinding, findingBefore, findingOf } from '../../../lib/core/addressFinding';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const JPEG = latin1('\xff\xd8\xff\xe0\0\x10JFIF\0');
const PNG = latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR');
const MP4 = latin1('\0\0\0\x20ftypisom\0\0\x02\0');
const HEIC = latin1('\0\0\0\x24ftypheic\0\0\0\0mif1');
const BYTES = latin1('\x01\x02\x03\x04');
const PAGE = latin1('<!DOCTYPE html><html><title>A photo</title>');
const UNKNOWN = { is: 'unknown' };

const wrong = (problem: string, what?: string) => ({ is: 'wrong', problem, ...(what && { what }) });
const media = (mimeType: string, size?: number) => ({
	is: 'media',
	media: { type: mimeType.split('/')[0], mimeType, size },
});

type Row = [
	name: string,
	finding: object,
	status: number,
	headers?: Record<string, unknown>,
	head?: Buffer,
	url?: string,
];

const find = (...[, , status, headers = {}, head = Buffer.alloc(0), url]: Row): AddressFinding =>
	findingOf({ url: url ?? 'https://example.com/a.jpg', status, headers, head });

const type = (contentType: string) => ({ 'content-type': contentType });
const PART = { 'content-range': 'bytes 0-4095/12345' };
const BASIC = { 'www-authenticate': 'Basic realm="x"' };

describe('by status', () => {
	test.each<Row>([
		['not found', wrong('notFound'), 404, type('image/jpeg'), JPEG],
		['gone', wrong('gone'), 410],
		['a login of the browser', wrong('passwordAsked'), 401, BASIC],
		['the same in words of Windows', wrong('passwordAsked'), 401, { 'www-authenticate': 'NTLM' }],
		['another kind of login', UNKNOWN, 401, { 'www-authenticate': 'Bearer' }],
		['unauthorized without a word', UNKNOWN, 401],
		['a login that the address gives', UNKNOWN, 401, BASIC, PAGE, 'https://a:b@example.com/c'],
		['forbidden, perhaps only for n8n', UNKNOWN, 403, type('text/html'), PAGE],
		['method not allowed', UNKNOWN, 405],
		['not implemented', UNKNOWN, 501],
		['an empty file, by its range', wrong('empty'), 416, { 'content-range': 'bytes */0' }],
		['a range that the host does not take', UNKNOWN, 416, { 'content-range': 'bytes */500' }],
		['too many requests', UNKNOWN, 429, type('text/html'), PAGE],
		['an error of the host', UNKNOWN, 500, type('text/html'), PAGE],
		['a host that is busy', UNKNOWN, 503],
		['too many redirects', UNKNOWN, 302, { location: '/a' }],
		['no content', UNKNOWN, 204],
		['a page to be shown later', UNKNOWN, 202, type('text/html'), PAGE],
		['a part that is not the first', UNKNOWN, 206, { 'content-range': 'bytes 9-20/99' }, PAGE],
		['several parts', UNKNOWN, 206, type('multipart/byteranges'), latin1('--a\r\n')],
	])('%s', (...row) => {
		expect(find(...row)).toEqual(row[1]);
	});
});

describe('a picture or video', () => {
	test.each<Row>([
		['in part', media('image/jpeg', 12345), 206, { ...type('image/jpeg'), ...PART }, JPEG],
		['of unknown size', media('image/jpeg'), 206, { 'content-range': 'bytes 0-99/*' }, JPEG],
		['whole', media('image/png', 99), 200, { 'content-length': '99' }, PNG],
		['of another ending', media('image/png'), 200, type('image/jpeg'), PNG],
		['called a page', media('image/jpeg'), 200, type('text/html'), JPEG],
		['called a document', media('image/jpeg'), 200, type('application/pdf'), JPEG],
		['in no encoding', media('image/jpeg'), 200, { 'content-encoding': 'aws-chunked' }, JPEG],
		['called nothing', media('video/mp4'), 200, {}, MP4],
		['that only the host calls a video', media('video/mp4'), 200, type('video/mp4'), BYTES],
		['from a copy', media('video/mp4'), 203, {}, MP4],
		['of a format to be refused', media('image/heic', 12345), 206, PART, HEIC],
	])('%s', (...row) => {
		expect(find(...row)).toEqual(row[1]);
	});
});

describe('something else', () => {
	test.each<Row>([
		['a page', wrong('webPage'), 200, type('text/html'), PAGE],
		['a page in part', wrong('webPage'), 206, PART, PAGE],
		...['0-50/51', 'bytes=0-50/51', 'Bytes 0-50/51', 'bytes */51', 'bytes'].map((range): Row => [
			`a page in part, by ${range}`,
			wrong('webPage'),
			206,
			{ 'content-range': range },
			PAGE,
		]),
		['a page called a picture', wrong('webPage'), 200, type('image/jpeg'), PAGE],
		['a page that begins with words', wrong('webPage'), 200, type('text/html'), latin1('Hello')],
		[
			'a page in another encoding',
			wrong('webPage'),
			200,
			type('Text/HTML;x'),
			latin1('\xff\xfe<\0'),
		],
		['a login page', wrong('loginPage'), 200, {}, latin1('<html><input type="password">')],
		[
			'a login by its address',
			wrong('loginPage'),
			200,
			{},
			PAGE,
			'https://a.example/users/sign_in',
		],
		['a check of the browser', UNKNOWN, 200, {}, latin1('<html><title>Just a moment...</title>')],
		['such a check, by its header', UNKNOWN, 200, { 'cf-mitigated': 'challenge' }, PAGE],
		['an error as JSON', wrong('text'), 200, type('application/json'), latin1('{"error":1}')],
		['JSON called a picture', wrong('text'), 200, type('image/png'), latin1('[]')],
		['XML', wrong('text'), 200, type('text/xml'), latin1('<?xml version="1.0"?><Error/>')],
		['nothing', wrong('empty'), 200, { 'content-length': '0' }],
		['nothing, in part', UNKNOWN, 206, PART],
		['an SVG', wrong('otherFile', 'an SVG drawing'), 200, {}, latin1('<!-- a --><svg>')],
		[
			'a PDF',
			wrong('otherFile', 'a PDF document'),
			200,
			type('image/jpeg'),
			latin1('%PDF-1.7\n\0'),
		],
		[
			'what the host says',
			wrong('otherFile', 'a file of the type font/woff2'),
			200,
			type('font/woff2'),
			BYTES,
		],
		['bytes of a page', wrong('webPage'), 200, type('text/html'), BYTES],
		[
			'bytes of a phone photo',
			wrong('otherFile', 'a file of the type image/heic'),
			200,
			type('image/heic'),
			BYTES,
		],
		['unknown bytes', UNKNOWN, 200, {}, BYTES],
		['unknown bytes of a picture', UNKNOWN, 200, type('image/x-portable-pixmap'), BYTES],
		['unknown bytes of a video', UNKNOWN, 200, type('application/mp4'), BYTES],
		['unknown bytes to be saved', UNKNOWN, 200, type('application/force-download'), BYTES],
		['unknown bytes of anything', UNKNOWN, 200, type('binary/octet-stream'), BYTES],
		['what is compressed in an unknown way', UNKNOWN, 200, { 'content-encoding': 'zstd' }, PAGE],
	])('%s', (...row) => {
		expect(find(...row)).toEqual(row[1]);
	});
});

describe('before anything is requested', () => {
	const INTERNET = 'https://api.example.com';
	type Before = [name: string, finding: object | undefined, server: string, address: string];

	test.each<Before>([
		['the internet', undefined, INTERNET, 'https://example.com/a.jpg'],
		['the internet, from here', undefined, 'http://127.0.0.1:1', 'https://example.com/a.jpg'],
		['a private address', wrong('local'), INTERNET, 'http://192.168.1.5/a.jpg'],
		['this computer', wrong('local'), INTERNET, 'http://localhost/a.jpg'],
		['where the server is too', undefined, 'http://127.0.0.1:1', 'http://localhost/a.jpg'],
		['a private address, from here', wrong('local'), 'http://[::1]', 'http://10.0.0.1/a'],
	])('%s', (...[, finding, server, address]) => {
		expect(findingBefore(address, server, false)).toEqual(finding);
	});

	test.each<Before>([
		['the internet', undefined, INTERNET, 'https://cdn.example.com/a.jpg'],
		['a private address', wrong('redirectedToLocal'), INTERNET, 'http://10.0.0.1/'],
		['ftp', wrong('redirectedOffWeb'), INTERNET, 'ftp://example.com/a.jpg'],
		['data', wrong('redirectedOffWeb'), INTERNET, 'data:image/png;base64,iVBO'],
		['no address at all', UNKNOWN, INTERNET, ''],
		[
			'a login',
			wrong('loginPage'),
			INTERNET,
			'https://accounts.google.com/v3/signin/identifier?continue=x',
		],
		[
			'a look at who is signed in',
			undefined,
			INTERNET,
			'https://accounts.google.com/ServiceLogin?passive=true&continue=x',
		],
	])('after a redirect: %s', (...[, finding, server, address]) => {
		expect(findingBefore(address, server, true)).toEqual(finding);
	});
});
