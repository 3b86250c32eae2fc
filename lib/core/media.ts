import { readInlineFile } from './inlineFile';
import { withoutInvisible } from './invisible';
import type { MediaFile } from './mediaFile';
import type { MediaType } from './mediaTypes';
import { type Choice, readChoice } from './readChoice';
import { readMediaAddress } from './webAddress';

export type { MediaFile } from './mediaFile';

/** A file's first bytes and its size. */
export interface FileSample {
	/** The first `SNIFF_BYTES` bytes, see `sniffMedia`; fewer if the file is shorter. */
	head: Buffer;
	/** The size in bytes. */
	size: number;
	/** The MIME type n8n has for it, which may be wrong. */
	mimeType: string;
}

/** A picture or video as the user gave it; `field` is the display name of the parameter. */
export type Media = { field: string } & ({ url: string } | { file: MediaFile });

/** How messages refer to a picture or video. */
export interface NamedMedia {
	/** The display name of the parameter it comes from. */
	field: string;
	/** Its address without secrets, or its file name. */
	shown: string;
}

/** A picture or video at an address that the provider can fetch. */
export interface FetchableMedia extends NamedMedia {
	/** For a file it contains a token, so it must not appear in messages or outputs. */
	url: string;
	/** Undefined if it is not known before the provider opens the file. */
	type?: MediaType;
}

/** Where a picture or video comes from. */
export type MediaFrom = 'url' | 'binary';

/** The choices of the parameter that says so. */
export const WEB_ADDRESS: Choice<MediaFrom> = { name: 'URL', value: 'url' };
export const BINARY_FILE: Choice<MediaFrom> = { name: 'Binary File', value: 'binary' };

/** The name that n8n's own nodes give a file, and the default of the parameters for one. */
export const DEFAULT_FILE_FIELD = 'data';

/** Returns the value of a parameter by its name. */
type Values = (name: string) => unknown;

/**
 * Finds a file of the input item.
 *
 * @param name the value of the parameter that names the file
 * @param field the display name of that parameter
 * @throws {ValidationError} when the item has no such file
 */
export type FindFile = (name: unknown, field: string) => MediaFile;

/**
 * Reads a picture or video from the parameters `<part>Type` (`url`, `binary`), `<part>Url` and
 * `<part>Field`. An entry of a JSON list may omit the type: then it is a file if there is no
 * address.
 *
 * @param part e.g. `source`; empty for `type`, `url` and `field`
 * @param title the display name without "URL" or "Field"; the whole display name for an empty part
 * @throws {ValidationError} naming the parameter
 */
export function readMedia(values: Values, part: string, title: string, findFile: FindFile): Media {
	const label = (end: string) => (part === '' ? title : `${title} ${end}`);
	if (isFile(values, part, title)) {
		const field = label('Field');
		const name = values(nameOf(part, 'Field')) ?? DEFAULT_FILE_FIELD;
		// Some give the file itself as text where its name belongs.
		return { field, file: readInlineFile(name, field) ?? findFile(name, field) };
	}
	const field = label('URL');
	return readMediaFromAddress(values(nameOf(part, 'Url')), field);
}

/**
 * Reads a picture or video from the value of a parameter for an address: usually that is one, see
 * {@link readMediaAddress}, but it may be a whole file as text, see {@link readInlineFile}.
 *
 * @param field the display name of the parameter
 * @throws {ValidationError} naming the parameter
 */
export function readMediaFromAddress(value: unknown, field: string): Media {
	const file = readInlineFile(value, field);
	return file ? { field, file } : { field, url: readMediaAddress(value, field) };
}

/**
 * Whether the parameters of {@link readMedia} hold a picture or video at all.
 *
 * @throws {ValidationError} when the type is neither of its choices
 */
export function givesMedia(values: Values, part: string, title = part): boolean {
	return isFile(values, part, title) || isGiven(values(nameOf(part, 'Url')));
}

/** Returns the name of one of the parameters of {@link readMedia}. */
export function nameOf(part: string, end: 'Type' | 'Url' | 'Field'): string {
	return part === '' ? end.toLowerCase() : part + end;
}

function isFile(values: Values, part: string, title: string): boolean {
	const hasOnlyFile =
		!isGiven(values(nameOf(part, 'Url'))) && Boolean(values(nameOf(part, 'Field')));
	const from = readChoice(values(nameOf(part, 'Type')), {
		displayName: `${title} Type`,
		options: [WEB_ADDRESS, BINARY_FILE],
		default: hasOnlyFile ? 'binary' : 'url',
	});
	return from === 'binary';
}

/** False for empty text, also if it has only blanks and invisible characters. */
function isGiven(value: unknown): boolean {
	return typeof value === 'string' ? withoutInvisible(value).trim() !== '' : Boolean(value);
}
