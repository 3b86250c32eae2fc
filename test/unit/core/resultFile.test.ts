import { resultFile } from '../../../lib/core/resultFile';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const PNG = bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR');
const JPEG = bytes('\xff\xd8\xff\xe0\0\x10JFIF');
const MP4 = bytes('\0\0\0\x20ftypisom\0\0\x02\0');
/** A format of which we know nothing. */
const STRANGE = bytes('\0\x01\x02\xff\xfe');

describe('a result as a file has the name of its address, and says what it is', () => {
	test.each([
		['https://cdn.example.com/a/final_1.png', 'image/png', 'final_1.png', 'image/png'],
		['https://cdn.example.com/final.mp4?x=1#y', 'video/mp4', 'final.mp4', 'video/mp4'],
		['https://cdn.example.com/final.jpg', 'IMAGE/JPEG; charset=binary', 'final.jpg', 'image/jpeg'],
		[
			'https://cdn.example.com/final.mov',
			'application/octet-stream',
			'final.mov',
			'video/quicktime',
		],
		['https://cdn.example.com/final.webp', undefined, 'final.webp', 'image/webp'],
		['https://cdn.example.com/final', 'video/mp4', 'final.mp4', 'video/mp4'],
		['https://cdn.example.com/', 'image/png', 'result.png', 'image/png'],
		['https://cdn.example.com/my%20face.png', 'image/png', 'my face.png', 'image/png'],
		['https://cdn.example.com/50%.png', 'image/png', '50_.png', 'image/png'],
		['https://cdn.example.com/..%2f..%5cx.png', 'image/png', '.._.._x.png', 'image/png'],
		['https://cdn.example.com/%ff.png', 'image/png', '_ff.png', 'image/png'],
		['https://cdn.example.com/final', ' image/webp ; charset=binary', 'final.webp', 'image/webp'],
		['https://cdn.example.com/final.jxl', 'image/jxl', 'final.jxl', 'image/jxl'],
	])('%s with %s, in a format of which the bytes tell nothing', (url, type, name, mimeType) => {
		expect(resultFile(url, type, STRANGE)).toEqual({ name, mimeType });
	});

	test.each([
		['photo.jpg', 'image/jpeg', PNG, 'photo.png', 'image/png'],
		['photo.jpeg', 'image/jpeg', JPEG, 'photo.jpeg', 'image/jpeg'],
		['photo.JPG', 'image/jpeg', JPEG, 'photo.JPG', 'image/jpeg'],
		['clip.m4v', 'video/mp4', MP4, 'clip.m4v', 'video/mp4'],
		['clip.mov', 'video/quicktime', MP4, 'clip.mp4', 'video/mp4'],
		['photo.png', 'text/plain', PNG, 'photo.png', 'image/png'],
		['photo', undefined, PNG, 'photo.png', 'image/png'],
		['photo.v2', undefined, PNG, 'photo.v2.png', 'image/png'],
		['photo.constructor', undefined, PNG, 'photo.constructor.png', 'image/png'],
	])(
		'%s called %s: the bytes decide, and the ending follows',
		(last, type, head, ...[name, mime]) => {
			const url = `https://cdn.example.com/a/${last}`;
			expect(resultFile(url, type, head)).toEqual({ name, mimeType: mime });
		},
	);

	test.each(['x', 'ä', '漢', '𠮷'])('a name that no disk takes is cut: many %s', (letter) => {
		const url = `https://cdn.example.com/${encodeURIComponent(letter.repeat(300))}.jpg`;
		const { name = '' } = resultFile(url, undefined, PNG) ?? {};
		expect(name).toMatch(new RegExp(`^(${letter}){40,}\\.png$`));
		expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
	});

	test.each([
		['https://cdn.example.com/final.png', 'text/html'],
		['https://cdn.example.com/final.png', 'application/json'],
		['https://cdn.example.com/final', 'application/octet-stream'],
		['https://cdn.example.com/final.exe', undefined],
		['https://cdn.example.com/final.png', 'application/x-image/png'],
		['https://cdn.example.com/final.png', 'application/octet-stream+json'],
		['https://cdn.example.com/final.constructor', undefined],
	])('%s with %s is neither picture nor video', (url, contentType) => {
		expect(resultFile(url, contentType, STRANGE)).toBeUndefined();
	});

	test.each(['\x0e', '\x10\xff\xfe', '\x1f\x8b', '\x08'])(
		'%j is no text, so what the host says counts',
		(head) => {
			const url = 'https://cdn.example.com/final.png';
			expect(resultFile(url, 'image/png', bytes(head))).toMatchObject({ mimeType: 'image/png' });
		},
	);

	test.each([
		['a web page', '<!DOCTYPE html>\r\n<html>'],
		['a refusal', '<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>'],
		['JSON', '{"code":1000}'],
		['words', 'Zugang verweigert: kein Schl\xc3\xbcssel'],
		['a list with tabs', 'a\tb\n'],
		['nothing', ''],
	])('%s is neither, although it is called a picture', (_name, content) => {
		const url = 'https://cdn.example.com/final.png';
		expect(resultFile(url, 'image/png', bytes(content))).toBeUndefined();
	});

	test.each([
		['https://cdn.example.com/final_1.jpg', undefined, PNG, 'Anna-swapped.png', 'image/png'],
		['https://cdn.example.com/final', undefined, JPEG, 'Anna-swapped.jpg', 'image/jpeg'],
		['https://cdn.example.com/final.jxl', 'image/jxl', STRANGE, 'Anna-swapped.jxl', 'image/jxl'],
		['https://cdn.example.com/x', 'image/jxl', STRANGE, 'Anna-swapped', 'image/jxl'],
	])('%s with a name given: it has that name, and the ending of what it is', (...args) => {
		const [url, type, head, name, mimeType] = args;
		expect(resultFile(url, type, head, 'Anna-swapped')).toEqual({ name, mimeType });
	});
});
