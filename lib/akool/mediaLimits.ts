import { ValidationError } from '../core/errors';
import type { FileSample } from '../core/media';
import type { MediaType } from '../core/mediaTypes';
import { type SniffedMedia, sniffMedia } from '../core/sniffMedia';
import type { AcceptedMedia, KnownMedia } from '../core/wantedMedia';

/** The maximum number of faces Akool swaps in one picture or video (business code 1007). */
export const MAX_FACES = 8;

const MB = 1024 * 1024;

/**
 * Maximum sizes in bytes: for videos Akool's limit (business code 1207); for pictures our own,
 * since Akool documents none.
 */
const LARGEST: Record<MediaType, number> = { image: 20 * MB, video: 300 * MB };

/** Video types that Akool documents, and picture types that its responses show it can open. */
const ACCEPTED_TYPES = [
	'image/jpeg',
	'image/png',
	'image/webp',
	'image/gif',
	'image/bmp',
	'video/mp4',
	'video/quicktime',
	'video/x-msvideo',
];

/**
 * Checks a file before Akool gets it, since a job with a file that Akool can't open is still
 * charged.
 *
 * @param field the display name of the parameter that names the file
 * @param wanted the required media type, if only one is accepted
 * @returns the file's type, detected from its content
 * @throws {ValidationError} when it is empty, too large, or not of an accepted type
 */
export function checkMedia(
	{ head, size, mimeType }: FileSample,
	field: string,
	wanted?: MediaType,
): SniffedMedia {
	if (size === 0) {
		throw new ValidationError(`'${field}' is an empty file`, 'Use another file.', 'notAPicture');
	}
	const kind = sniffMedia(head);
	if (!kind) {
		throw new ValidationError(
			`'${field}' is not a ${wanted ? word(wanted) : 'picture or video'}`,
			`n8n has it as ${mimeType || 'a file without a type'}, but its content is something else. An earlier node may have downloaded a web page instead: open the file there with 'View'. ${formats(wanted)}`,
			'notAPicture',
		);
	}
	requireAccepted({ ...kind, size }, field, wanted);
	return kind;
}

/** What Akool accepts, for files and for what lies at web addresses. */
export const AKOOL_MEDIA: AcceptedMedia = { check: requireAccepted, formats };

function requireAccepted(
	{ type, mimeType, size = 0 }: KnownMedia,
	field: string,
	wanted?: MediaType,
): void {
	if (wanted && type !== wanted) {
		throw new ValidationError(
			`'${field}' is a ${word(type)}, but a ${word(wanted)} is needed`,
			formats(wanted),
			'notAPicture',
		);
	}
	if (!ACCEPTED_TYPES.includes(mimeType)) {
		throw new ValidationError(
			`'${field}' has the type ${mimeType}, which Akool can't open`,
			`Convert the file first. ${formats(type)}`,
			'notAPicture',
		);
	}
	const largest = LARGEST[type];
	if (size > largest) {
		throw new ValidationError(
			`'${field}' is larger than ${largest / MB} MB`,
			`That is the limit for a ${word(type)}. Make it smaller first.`,
		);
	}
}

const word = (type: MediaType) => (type === 'image' ? 'picture' : 'video');

function formats(type?: MediaType): string {
	const pictures = 'JPEG, PNG or WebP pictures';
	const videos = 'MP4, MOV or AVI videos';
	if (type === 'image') return `Use ${pictures}.`;
	return type === 'video' ? `Use ${videos}.` : `Use ${pictures}, or ${videos}.`;
}
