import { acceptedMedia, checkFile } from '../core/acceptedMedia';
import type { FileSample } from '../core/media';
import type { MediaType } from '../core/mediaTypes';
import type { SniffedMedia } from '../core/sniffMedia';
import { AKOOL_INFO } from './akoolInfo';

/** The maximum number of faces Akool swaps in one picture or video (business code 1007). */
export const MAX_FACES = 8;

const MB = 1024 * 1024;

/**
 * What Akool accepts, for files and for what lies at web addresses: video types that Akool
 * documents, and picture types that its responses show it can open. The maximum size of a video is
 * Akool's (business code 1207), that of a picture our own, since Akool documents none.
 */
export const AKOOL_MEDIA = acceptedMedia({
	provider: AKOOL_INFO.name,
	types: [
		'image/jpeg',
		'image/png',
		'image/webp',
		'image/gif',
		'image/bmp',
		'video/mp4',
		'video/quicktime',
		'video/x-msvideo',
	],
	largest: { image: 20 * MB, video: 300 * MB },
	formats,
});

/**
 * Checks a file before Akool gets it, see {@link checkFile}.
 *
 * @param field the display name of the parameter that names the file
 * @param wanted the required media type, if only one is accepted
 * @returns the file's type, detected from its content
 * @throws {ValidationError} when it is empty, too large, or not of an accepted type
 */
export function checkMedia(sample: FileSample, field: string, wanted?: MediaType): SniffedMedia {
	return checkFile(sample, field, AKOOL_MEDIA, wanted);
}

function formats(type?: MediaType): string {
	const pictures = 'JPEG, PNG or WebP pictures';
	const videos = 'MP4, MOV or AVI videos';
	if (type === 'image') return `Use ${pictures}.`;
	return type === 'video' ? `Use ${videos}.` : `Use ${pictures}, or ${videos}.`;
}
