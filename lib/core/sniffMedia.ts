import type { MediaType } from './mediaTypes';

/** What a file really is, whatever it is called. */
export interface SniffedMedia {
	type: MediaType;
	mimeType: string;
}

/** How many of a file's first bytes tell what it is. */
export const SNIFF_BYTES = 64;

/** Brands of ISO media files (`ftyp`) that are pictures; QuickTime's own is `qt`, all others MP4. */
const PICTURE_BRANDS: Array<[brand: RegExp, mimeType: string]> = [
	[/^avi[fs]/, 'image/avif'],
	[/^(?:hei[cxms]|hev[cxms]|mif1|msf1)/, 'image/heic'],
];

/** First bytes as Latin-1 text, and what begins so. */
const BEGINNINGS: Array<[beginning: RegExp, mimeType: string]> = [
	[/^\xff\xd8\xff/, 'image/jpeg'],
	[/^\x89PNG\r\n[^]\n/, 'image/png'],
	[/^GIF8[79]a/, 'image/gif'],
	[/^RIFF[^]{4}WEBP/, 'image/webp'],
	[/^BM[^]{4}\0\0\0\0/, 'image/bmp'],
	[/^(?:II\*\0|MM\0\*)/, 'image/tiff'],
	[/^RIFF[^]{4}AVI /, 'video/x-msvideo'],
	[/^[^]{4}ftypqt/, 'video/quicktime'],
	// Sound alone comes in the same container, with brands of its own.
	[/^[^]{4}ftyp(?!M4[ABP]|F4[AB])/, 'video/mp4'],
	// Old QuickTime files have no ftyp.
	[/^[^]{4}(?:moov|mdat|wide)/, 'video/quicktime'],
	[/^[^]E\xdf\xa3[^]*matroska/, 'video/x-matroska'],
	[/^[^]E\xdf\xa3/, 'video/webm'],
];

/**
 * Says what a file is by its first bytes: a name or a content type may lie.
 *
 * @param head the file's first bytes, {@link SNIFF_BYTES} of them where it has so many
 * @returns undefined for what is no picture or video of the usual formats
 */
export function sniffMedia(head: Buffer): SniffedMedia | undefined {
	const text = head.subarray(0, SNIFF_BYTES).toString('latin1');
	const brand = text.slice(4, 8) === 'ftyp' ? text.slice(8, 12) : '';
	const mimeType =
		PICTURE_BRANDS.find(([pattern]) => pattern.test(brand))?.[1] ??
		BEGINNINGS.find(([pattern]) => pattern.test(text))?.[1];
	if (mimeType === undefined) return undefined;
	return { type: mimeType.startsWith('video/') ? 'video' : 'image', mimeType };
}
