import { sniffMedia } from '../../../lib/core/sniffMedia';

const bytes = (text: string) => Buffer.from(text, 'latin1');

const SAMPLES = [
	['JPEG', '\xff\xd8\xff\xe0\0\x10JFIF', 'image', 'image/jpeg'],
	['PNG', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'image', 'image/png'],
	['GIF', 'GIF89a\x01\0', 'image', 'image/gif'],
	['WebP', 'RIFF\n\0\r\nWEBPVP8 ', 'image', 'image/webp'],
	['BMP', 'BM\x36\n\0\0\0\0\0\0', 'image', 'image/bmp'],
	['TIFF', 'II*\0\x08\0\0\0', 'image', 'image/tiff'],
	['HEIC from an iPhone', '\0\0\0\x24ftypheic\0\0\0\0mif1', 'image', 'image/heic'],
	['HEIF', '\0\0\0\x24ftypmif1', 'image', 'image/heic'],
	['AVIF', '\0\0\0\x20ftypavif', 'image', 'image/avif'],
	['MP4', '\0\0\0\x20ftypisom\0\0\x02\0', 'video', 'video/mp4'],
	['M4V', '\0\0\0\x20ftypM4V ', 'video', 'video/mp4'],
	['MOV', '\0\0\0\x14ftypqt  ', 'video', 'video/quicktime'],
	['old MOV', '\0\0\0\x08wide\0\0', 'video', 'video/quicktime'],
	['AVI', 'RIFF\n\0\r\nAVI LIST', 'video', 'video/x-msvideo'],
	[
		'Matroska',
		'\x1aE\xdf\xa3\x01\0\0\0\0\0\0\x23B\x86\x81\x01B\x82\x88matroska',
		'video',
		'video/x-matroska',
	],
	['WebM', '\x1aE\xdf\xa3\x01\0\0\0\0\0\0\x1fB\x82\x84webm', 'video', 'video/webm'],
] as const;

describe('what a file is, is told by its first bytes', () => {
	test.each(SAMPLES)('%s', (_name, head, type, mimeType) => {
		expect(sniffMedia(bytes(head))).toEqual({ type, mimeType });
	});

	test.each(SAMPLES)('%s that begins later is none', (_name, head) => {
		expect(sniffMedia(bytes(`x${head}`))).toBeUndefined();
	});

	test.each([
		['avif', 'image/avif'],
		['avis', 'image/avif'],
		...['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs', 'mif1', 'msf1'].map(
			(brand) => [brand, 'image/heic'],
		),
		['isom', 'video/mp4'],
		['mp42', 'video/mp4'],
		['M4V ', 'video/mp4'],
		['F4V ', 'video/mp4'],
		['heiz', 'video/mp4'],
		['qt  ', 'video/quicktime'],
		...['M4A ', 'M4B ', 'M4P ', 'F4A ', 'F4B '].map((brand) => [brand, undefined]),
	])('the brand %j is %s', (brand, mimeType) => {
		expect(sniffMedia(bytes(`\0\0\0\x20ftyp${brand}`))?.mimeType).toBe(mimeType);
		expect(sniffMedia(bytes(`\0\0\0\x20free${brand}`))).toBeUndefined();
	});

	test.each([
		['a PDF', '%PDF-1.7\n'],
		['a web page', '<!DOCTYPE html><html>'],
		['sound (M4A)', '\0\0\0\x20ftypM4A \0\0\0\0isom'],
		['a ZIP', 'PK\x03\x04'],
		['text that begins with BM', 'BM is short for benchmark'],
		['nothing', ''],
		['half a signature', '\x89PN'],
	])('%s is neither picture nor video', (_name, head) => {
		expect(sniffMedia(bytes(head))).toBeUndefined();
	});
});
