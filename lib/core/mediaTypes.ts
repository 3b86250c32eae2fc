import type { MediaType } from '../akool/akoolJob';

/** What endings stand for; the first of a type is the usual one. */
const TYPES = new Map(
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

/** The MIME type a file's ending stands for, e.g. `jpg`; undefined when it is none of media. */
export function mimeTypeOfExtension(ending: string): string | undefined {
	return TYPES.get(ending.toLowerCase());
}

/** The ending files of a MIME type usually have, e.g. `mov`; undefined for types not known here. */
export function extensionOf(mimeType: string): string | undefined {
	return [...TYPES.keys()].find((ending) => TYPES.get(ending) === mimeType);
}

/** Picture or video, by the ending of a web address; undefined where it has none that tells. */
export function mediaTypeOfUrl(url: string): MediaType | undefined {
	const [, ending] = /\.([a-z0-9]+)(?:[?#]|$)/i.exec(url) ?? [];
	return mimeTypeOfExtension(ending ?? '')?.split('/')[0] as MediaType | undefined;
}
