/** A picture or a video. */
export type MediaType = 'image' | 'video';

/** MIME types by file extension; the first extension of a type is its usual one. */
const MIME_TYPES = new Map(
	Object.entries({
		png: 'image/png',
		jpg: 'image/jpeg',
		jpeg: 'image/jpeg',
		webp: 'image/webp',
		gif: 'image/gif',
		bmp: 'image/bmp',
		avif: 'image/avif',
		heic: 'image/heic',
		heif: 'image/heic',
		tiff: 'image/tiff',
		tif: 'image/tiff',
		mp4: 'video/mp4',
		m4v: 'video/mp4',
		mov: 'video/quicktime',
		avi: 'video/x-msvideo',
		webm: 'video/webm',
		mkv: 'video/x-matroska',
	}),
);

/**
 * Returns the MIME type of a file extension such as `jpg`; undefined if it is no picture or video.
 */
export function mimeTypeOfExtension(extension: string): string | undefined {
	return MIME_TYPES.get(extension.toLowerCase());
}

/** Returns the MIME type in a Content-Type header, in lower case; empty if there is none. */
export function mimeTypeIn(contentType: unknown): string {
	return String(contentType ?? '')
		.split(';')[0]
		.trim()
		.toLowerCase();
}

/** Whether the MIME type of a picture or video is that of a picture or of a video. */
export function mediaTypeOf(mimeType: string): MediaType {
	return mimeType.startsWith('video/') ? 'video' : 'image';
}

/** Returns the usual extension of a MIME type, e.g. `mov`; undefined for types not listed here. */
export function extensionOf(mimeType: string): string | undefined {
	return [...MIME_TYPES.keys()].find((extension) => MIME_TYPES.get(extension) === mimeType);
}

/**
 * Returns the MIME type of the file that a web address names at its end. One with a query may be
 * that of a page, or of a picture in another format.
 *
 * @returns undefined if it names no picture or video, or has a query
 */
export function mimeTypeOfName(url: string): string | undefined {
	const [, extension] = /[^/:]\/[^/?#]+\.([a-z0-9]+)(?:#.*)?$/i.exec(url) ?? [];
	return mimeTypeOfExtension(extension ?? '');
}

/**
 * Whether a web address is of a picture or a video, by its extension; undefined if that does not
 * tell.
 */
export function mediaTypeOfUrl(url: string): MediaType | undefined {
	const [, extension] = /\.([a-z0-9]+)(?:[?#]|$)/i.exec(url) ?? [];
	const mimeType = mimeTypeOfExtension(extension ?? '');
	return mimeType === undefined ? undefined : mediaTypeOf(mimeType);
}
