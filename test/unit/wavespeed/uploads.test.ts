import { checkFile } from '../../../lib/core/acceptedMedia';
import {
	WAVESPEED_MEDIA,
	WAVESPEED_UPLOADS,
} from '../../../packages/n8n-nodes-wavespeed-face-swap/lib/wavespeed/mediaLimits';
import {
	readUploadUrl,
	uploadForm,
} from '../../../packages/n8n-nodes-wavespeed-face-swap/lib/wavespeed/uploadForm';

const MB = 1024 * 1024;
const JPEG = '\xff\xd8\xff\xe0';
const check = (head: string, size = 1000) =>
	checkFile(
		{ head: Buffer.from(head, 'latin1'), size, mimeType: 'image/jpeg' },
		'Target Field',
		WAVESPEED_UPLOADS,
		'image',
	);

describe('a picture that WaveSpeed takes is let through', () => {
	test.each([
		['JPEG', JPEG, 'image/jpeg'],
		['PNG', '\x89PNG\r\n\x1a\n', 'image/png'],
		['WebP', 'RIFF\n\0\r\nWEBPVP8 ', 'image/webp'],
		['GIF', 'GIF89a', 'image/gif'],
		['BMP', 'BM\x36\n\0\0\0\0\0\0', 'image/bmp'],
		['TIFF', 'II*\0', 'image/tiff'],
	])('%s', (_name, head, mimeType) => expect(check(head)).toEqual({ type: 'image', mimeType }));

	test('up to 20 MB; at an address of any size', () => {
		expect(() => check(JPEG, 20 * MB)).not.toThrow();
		const media = { type: 'image' as const, mimeType: 'image/jpeg', size: 900 * MB };
		expect(() => WAVESPEED_MEDIA.check(media, 'Target URL', 'image')).not.toThrow();
	});
});

describe('any other is refused in words, before anything is uploaded', () => {
	test.each([
		["'Target Field' is an empty file", '', 0],
		["'Target Field' is not a picture", '%PDF-1.7', 1000],
		["'Target Field' is a video, but a picture is needed", '\0\0\0\x20ftypisom', 1000],
		[
			"'Target Field' has the type image/heic, which WaveSpeed can't open",
			'\0\0\0\x24ftypheic',
			1000,
		],
		["'Target Field' has the type image/avif", '\0\0\0\x24ftypavif', 1000],
		["'Target Field' is larger than 20 MB", JPEG, 20 * MB + 1],
	])('%s', (message, head, size) => expect(() => check(head, size)).toThrow(message));
});

describe('the form of an upload', () => {
	const content = Buffer.from('\xff\xd8\xff\xe0--n8n-\r\n\r\n', 'latin1');

	test('holds the file as it is, in a part called file', async () => {
		const { contentType, body } = uploadForm(content, 'image/jpeg');
		const form = await new Response(new Uint8Array(body), {
			headers: { 'Content-Type': contentType },
		}).formData();
		expect([...form.keys()]).toEqual(['file']);
		const file = form.get('file') as File;
		expect(file.name).toBe('picture.jpg');
		expect(file.type).toBe('image/jpeg');
		expect(Buffer.from(await file.arrayBuffer())).toEqual(content);
	});

	test('has another border each time', () => {
		const [one, other] = [1, 2].map(() => uploadForm(content, 'image/png').contentType);
		expect(one).not.toBe(other);
	});
});

test.each<[data: unknown, url: string | undefined]>([
	[
		{ type: 'image', download_url: 'https://cdn.example/a.jpg', size: 3 },
		'https://cdn.example/a.jpg',
	],
	[{ url: 'https://cdn.example/a.jpg' }, 'https://cdn.example/a.jpg'],
	[{ download_url: 'ftp://cdn.example/a.jpg' }, undefined],
	[{ download_url: '' }, undefined],
	[{ download_url: '', url: 'https://cdn.example/a.jpg' }, 'https://cdn.example/a.jpg'],
	[{}, undefined],
	['https://cdn.example/a.jpg', undefined],
	[null, undefined],
])('the answer %j gives the address %p', (data, url) => expect(readUploadUrl(data)).toBe(url));
