import { gzipSync } from 'zlib';

import type { FileContent } from './hostedFiles';

/** A file that is not what it should be, or is served in an unusual way. */
export interface OddFile extends Partial<FileContent> {
	bytes: Buffer;
	headers?: Record<string, string>;
}

const text = (words: string, type: string): OddFile => ({ bytes: Buffer.from(words), type });
/** The beginning of a file of some format, and then nothing of use. */
const beginning = (latin1: string, type: string): OddFile => ({
	bytes: Buffer.concat([Buffer.from(latin1, 'latin1'), Buffer.alloc(2000, 1)]),
	type,
});

const PAGE = '<!DOCTYPE html>\n<html><head><title>A photo</title></head><body><img></body></html>';
const LOGIN = '<html><title>Sign in</title><form><input type="password" name="p"></form></html>';
const BROWSER_CHECK = '<html><head><title>Just a moment...</title></head><body></body></html>';
const HEIC = '\0\0\0\x24ftypheic\0\0\0\0mif1heic';

/**
 * Files of hosts that misbehave, by name.
 *
 * @param png a picture
 * @param mp4 a video
 */
export function oddFiles(png: Buffer, mp4: Buffer): Record<string, OddFile> {
	return {
		picture: { bytes: png, type: 'image/jpeg' },
		pictureCalledPage: { bytes: png, type: 'text/html' },
		pictureWithoutType: { bytes: png },
		gzippedPicture: {
			bytes: gzipSync(png),
			type: 'image/png',
			headers: { 'content-encoding': 'gzip' },
		},
		video: { bytes: mp4, type: 'video/mp4' },
		videoCalledPicture: { bytes: mp4, type: 'image/jpeg' },
		webPage: text(PAGE, 'text/html; charset=utf-8'),
		gzippedPage: {
			bytes: gzipSync(PAGE),
			type: 'text/html',
			headers: { 'content-encoding': 'gzip' },
		},
		pageCalledPicture: text(PAGE, 'image/jpeg'),
		loginPage: text(LOGIN, 'text/html'),
		browserCheck: text(BROWSER_CHECK, 'text/html'),
		json: text('{"error":"no such file"}', 'application/json'),
		text: text('Link expired', 'text/plain'),
		empty: text('', 'image/jpeg'),
		heic: beginning(HEIC, 'image/jpeg'),
		avif: beginning('\0\0\0\x20ftypavif\0\0\0\0avifmif1', 'image/avif'),
		tiff: beginning('II*\0\x08\0\0\0', 'image/tiff'),
		svg: text('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'),
		pdf: beginning('%PDF-1.7\n', 'application/pdf'),
		zip: beginning('PK\x03\x04', 'application/zip'),
		webm: beginning('\x1aE\xdf\xa3\x01webm', 'video/webm'),
		sound: beginning('\0\0\0\x20ftypM4A ', 'audio/mp4'),
		unknownBytes: beginning('\x01\x02\x03\x04', 'application/octet-stream'),
	};
}
