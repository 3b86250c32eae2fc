import { ValidationError } from './errors';
import type { FileSample } from './media';
import type { MediaType } from './mediaTypes';
import { type SniffedMedia, sniffMedia } from './sniffMedia';
import type { AcceptedMedia, KnownMedia } from './wantedMedia';

const MB = 1024 * 1024;

/** Which pictures and videos a provider accepts. */
export interface MediaLimits {
	/** The provider's name. */
	provider: string;
	/** MIME types. */
	types: readonly string[];
	/** Maximum sizes in bytes. */
	largest: Record<MediaType, number>;
	/** Advice that names the accepted formats, e.g. `Use PNG pictures.` */
	formats(wanted?: MediaType): string;
}

/** Makes the check of files and of what lies at web addresses from a provider's limits. */
export function acceptedMedia(limits: MediaLimits): AcceptedMedia {
	return {
		formats: limits.formats,
		check: (media, field, wanted) => requireAccepted(media, field, limits, wanted),
	};
}

/**
 * Checks a file before a provider gets it, since a job with a file that can't be opened may be
 * charged all the same.
 *
 * @param field the display name of the parameter that names the file
 * @param wanted the required media type, if only one is accepted
 * @returns the file's type, detected from its content
 * @throws {ValidationError} when it is empty, too large, or not of an accepted type
 */
export function checkFile(
	{ head, size, mimeType }: FileSample,
	field: string,
	accepted: AcceptedMedia,
	wanted?: MediaType,
): SniffedMedia {
	if (size === 0) {
		throw new ValidationError(`'${field}' is an empty file`, 'Use another file.', 'notAPicture');
	}
	const kind = sniffMedia(head);
	if (!kind) {
		throw new ValidationError(
			`'${field}' is not a ${wanted ? word(wanted) : 'picture or video'}`,
			`n8n has it as ${mimeType || 'a file without a type'}, but its content is something else. An earlier node may have downloaded a web page instead: open the file there with 'View'. ${accepted.formats(wanted)}`,
			'notAPicture',
		);
	}
	accepted.check({ ...kind, size }, field, wanted);
	return kind;
}

function requireAccepted(
	{ type, mimeType, size = 0 }: KnownMedia,
	field: string,
	{ provider, types, largest, formats }: MediaLimits,
	wanted?: MediaType,
): void {
	if (wanted && type !== wanted) {
		throw new ValidationError(
			`'${field}' is a ${word(type)}, but a ${word(wanted)} is needed`,
			formats(wanted),
			'notAPicture',
		);
	}
	if (!types.includes(mimeType)) {
		throw new ValidationError(
			`'${field}' has the type ${mimeType}, which ${provider} can't open`,
			`Convert the file first. ${formats(type)}`,
			'notAPicture',
		);
	}
	if (size > largest[type]) {
		throw new ValidationError(
			`'${field}' is larger than ${largest[type] / MB} MB`,
			`That is the limit for a ${word(type)}. Make it smaller first.`,
		);
	}
}

const word = (type: MediaType) => (type === 'image' ? 'picture' : 'video');
