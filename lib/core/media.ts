import { readWebAddress } from './addresses';
import type { MediaType } from './mediaTypes';

/**
 * A file as n8n passes it on: with an `id` if it is in n8n's file store, else with its whole
 * content in `data`, in base64.
 */
export type MediaFile = { id?: string; data: string; mimeType: string; fileName?: string };

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
	if (isFile(values, part)) {
		const field = label('Field');
		return { field, file: findFile(values(nameOf(part, 'Field')), field) };
	}
	const field = label('URL');
	return { field, url: readWebAddress(values(nameOf(part, 'Url')), field) };
}

/** Whether the parameters of {@link readMedia} hold a picture or video at all. */
export function givesMedia(values: Values, part: string): boolean {
	return isFile(values, part) || Boolean(values(nameOf(part, 'Url')));
}

/** Returns the name of one of the parameters of {@link readMedia}. */
export function nameOf(part: string, end: 'Type' | 'Url' | 'Field'): string {
	return part === '' ? end.toLowerCase() : part + end;
}

function isFile(values: Values, part: string): boolean {
	const type = values(nameOf(part, 'Type'));
	if (type) return type === 'binary';
	return !values(nameOf(part, 'Url')) && Boolean(values(nameOf(part, 'Field')));
}
