import { decodedBase64, looksLikeBase64 } from './base64';
import { contentOfDataAddress, headOfDataAddress } from './dataAddress';
import { ValidationError } from './errors';
import type { MediaFile } from './mediaFile';
import { sniffMedia } from './sniffMedia';

/** Text that is shorter is not taken for a file that failed, in characters. */
const SHORTEST_FILE = 200;

/** A cell of a spreadsheet holds no more characters, and what is too long is cut off. */
const LONGEST_CELL = 32_767;

/**
 * Reads a file that is given as text: as a `data:` address (RFC 2397), or as base64.
 *
 * @param value the value of a parameter for an address
 * @param field the display name of the parameter
 * @returns undefined if the text is no file, but perhaps an address
 * @throws {ValidationError} when it is neither a picture nor a video, or damaged
 */
export function readInlineFile(value: unknown, field: string): MediaFile | undefined {
	const text = textOfFile(value);
	if (text === undefined) return undefined;
	const head = headOfDataAddress(text);
	if (!head && !looksLikeBase64(text)) return undefined;
	if (!head && !startsLikeFile(text) && text.length < SHORTEST_FILE) return undefined;
	requireWhole(text, field);
	const content = head ? contentOfDataAddress(text, head) : decodedBase64(text);
	if (!content) throw damagedError(field);
	const mimeType = sniffMedia(content)?.mimeType;
	if (mimeType === undefined) throw noMediaError(field, head?.type ?? '');
	return { data: content.toString('base64'), mimeType, ...nameIn(head?.parameters ?? '') };
}

/** Without blanks and quotes around it; undefined for anything but text. */
function textOfFile(value: unknown): string | undefined {
	if (Array.isArray(value) && value.length === 1) return textOfFile(value[0]);
	if (typeof value !== 'string') return undefined;
	const text = value.trim();
	const quote = text.charAt(0);
	return quote !== '' && '"\'`<'.includes(quote) ? text.slice(1, -1).trim() : text;
}

function startsLikeFile(text: string): boolean {
	return sniffMedia(Buffer.from(text.slice(0, 80), 'base64')) !== undefined;
}

function nameIn(parameters: string): { fileName?: string } {
	const [, fileName] = /;\s*(?:file)?name=([\w. ()-]{1,100})/i.exec(parameters) ?? [];
	return fileName === undefined ? {} : { fileName };
}

function requireWhole(text: string, field: string): void {
	if (text.length !== LONGEST_CELL) return;
	throw new ValidationError(
		`'${field}' contains only the beginning of a file`,
		`It has exactly ${LONGEST_CELL} characters, the limit of a spreadsheet cell. Use the web address of the picture or video, or a binary file.`,
		'notAPicture',
	);
}

function damagedError(field: string): ValidationError {
	return new ValidationError(
		`'${field}' contains a damaged file (base64)`,
		'Characters are missing or were changed, e.g. from plus signs to spaces. Pass the text on unchanged, or use a binary file.',
		'notAPicture',
	);
}

function noMediaError(field: string, type: string): ValidationError {
	const named = /^[\w.+-]+\/[\w.+-]{1,60}$/.test(type) ? ` of the type ${type}` : '';
	return new ValidationError(
		`'${field}' contains a file${named} that is not a picture or video`,
		'Use JPEG, PNG or WebP pictures, or MP4, MOV or AVI videos.',
		'notAPicture',
	);
}
