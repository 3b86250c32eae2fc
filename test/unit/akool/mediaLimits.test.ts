import { checkMedia } from '../../../lib/akool/mediaLimits';
import type { MediaType } from '../../../lib/core/mediaTypes';

const MB = 1024 * 1024;
const JPEG = '\xff\xd8\xff\xe0';
const MP4 = '\0\0\0\x20ftypisom';
const HEIC = '\0\0\0\x24ftypheic';
const WEBM = '\x1aE\xdf\xa3\x01webm';

type Case = [head: string, mimeType: string, wanted?: MediaType, size?: number];

const check = (...[head, mimeType, wanted, size = 1000]: Case) =>
	checkMedia({ head: Buffer.from(head, 'latin1'), size, mimeType }, 'Photo Field', wanted);

describe('a file that Akool can open is let through', () => {
	test.each<[name: string, ...file: Case]>([
		['a picture', JPEG, 'image/jpeg'],
		['a picture where only that will do', JPEG, 'image/jpeg', 'image'],
		['a picture of another kind than it is called', JPEG, 'image/png', 'image'],
		['a picture that nobody gave a type', JPEG, 'application/octet-stream', 'image'],
		['a video', MP4, 'video/mp4'],
		['a PNG', '\x89PNG\r\n\x1a\n', 'image/png'],
		['a WebP', 'RIFF\n\0\r\nWEBPVP8 ', 'image/webp'],
		['a GIF', 'GIF89a', 'image/gif'],
		['a BMP', 'BM\x36\n\0\0\0\0\0\0', 'image/bmp'],
		['the largest picture', JPEG, 'image/jpeg', 'image', 20 * MB],
		['the largest video', MP4, 'video/mp4', undefined, 300 * MB],
	])('%s', (_name, ...file) => {
		expect(check(...file).type).toBe(file[0] === MP4 ? 'video' : 'image');
	});
});

test.each([
	['a MOV', '\0\0\0\x14ftypqt  ', 'video/quicktime'],
	['an AVI', 'RIFF\n\0\r\nAVI LIST', 'video/x-msvideo'],
])('%s is let through too', (_name, head, mimeType) => {
	expect(check(head, 'application/octet-stream', 'video')).toEqual({ type: 'video', mimeType });
});

describe('any other is told in words, before anything is charged', () => {
	test.each<[name: string, ...file: Case]>([
		["'Photo Field' is an empty file", '', 'image/jpeg', 'image', 0],
		["'Photo Field' is not a picture", '%PDF-1.7', 'image/jpeg', 'image'],
		["'Photo Field' is not a picture or video", '<!DOCTYPE html>', 'text/html'],
		["'Photo Field' is not a picture or video", '\xff', 'image/jpeg'],
		["'Photo Field' is a video, but a picture is needed", MP4, 'video/mp4', 'image'],
		["'Photo Field' is a picture, but a video is needed", JPEG, 'image/jpeg', 'video'],
		["'Photo Field' has the type image/heic", HEIC, 'image/heic', 'image'],
		["'Photo Field' has the type video/webm", WEBM, 'video/webm'],
		["'Photo Field' is larger than 20 MB", JPEG, 'image/jpeg', 'image', 20 * MB + 1],
		["'Photo Field' is larger than 300 MB", MP4, 'video/mp4', undefined, 300 * MB + 1],
	])('%s (%#)', (message, ...file) => {
		expect(() => check(...file)).toThrow(message);
	});
});
