import { type MediaType, mediaTypeOf } from './mediaTypes';

/** A file's type as detected from its content. */
export interface SniffedMedia {
	type: MediaType;
	mimeType: string;
}

/** How many of a file's first bytes are needed to detect its type. */
export const SNIFF_BYTES = 64;

/**
 * Brands of ISO media files (`ftyp`) that are pictures. QuickTime's brand is `qt`; all others are
 * MP4.
 */
const PICTURE_BRANDS: Array<[brand: RegExp, mimeType: string]> = [
	[/^avi[fs]/, 'image/avif'],
	[/^(?:hei[cxms]|hev[cxms]|mif1|msf1)/, 'image/heic'],
];

/** The first bytes of each format, as Latin-1 text. */
const BEGINNINGS: Array<[beginning: RegExp, mimeType: string]> = [
	[/^\xff\xd8\xff/, 'image/jpeg'],
	[/^\x89PNG\r\n[^]\n/, 'image/png'],
	[/^GIF8[79]a/, 'image/gif'],
	[/^RIFF[^]{4}WEBP/, 'image/webp'],
	[/^BM[^]{4}\0\0\0\0/, 'image/bmp'],
	[/^(?:II\*\0|MM\0\*)/, 'image/tiff'],
	[/^RIFF[^]{4}AVI /, 'video/x-msvideo'],
	[/^[^]{4}ftypqt/, 'video/quicktime'],
	// Audio files use the same container, with brands of their own.
	[/^[^]{4}ftyp(?!M4[ABP]|F4[AB])/, 'video/mp4'],
	// Old QuickTime files have no ftyp.
	[/^[^]{4}(?:moov|mdat|wide)/, 'video/quicktime'],
	[/^[^]E\xdf\xa3[^]*matroska/, 'video/x-matroska'],
	[/^[^]E\xdf\xa3/, 'video/webm'],
];

/**
 * Detects a file's type by its first bytes, since its name and content type may be wrong.
 *
 * @param head the file's first {@link SNIFF_BYTES} bytes, fewer if it is shorter
 * @returns undefined if it is no picture or video of a common format
 */
export function sniffMedia(head: Buffer): SniffedMedia | undefined {
	const text = head.subarray(0, SNIFF_BYTES).toString('latin1');
	const brand = text.slice(4, 8) === 'ftyp' ? text.slice(8, 12) : '';
	const mimeType =
		PICTURE_BRANDS.find(([pattern]) => pattern.test(brand))?.[1] ??
		BEGINNINGS.find(([pattern]) => pattern.test(text))?.[1];
	if (mimeType === undefined) return undefined;
	return { type: mediaTypeOf(mimeType), mimeType };
}
