import type { DetectedFace } from '../akool/detectedFaces';
import type { MediaType } from '../akool/akoolJob';
import { readWebAddress } from './webAddress';

/** A file as n8n hands it on: with an `id` where its store keeps it, else with all `data` in base64. */
export type MediaFile = { id?: string; data: string; mimeType: string; fileName?: string };

/** A picture or video as the user gave it; `field` is the node's field that says it. */
export type Media = { field: string } & ({ url: string } | { file: MediaFile });

/** What to call a picture or video in messages. */
export interface NamedMedia {
	/** The node's field that says it, as the user sees it. */
	field: string;
	/** Its address, or the name of the file. */
	shown: string;
}

/** A picture or video where Akool can fetch it. */
export interface FetchableMedia extends NamedMedia {
	/** For a file it holds a token, so it belongs in no message and no output. */
	url: string;
	/** Undefined where nothing tells before Akool looks. */
	type?: MediaType;
	/** Set when the picture is a face that Akool cut out: that face, as it is in this picture. */
	face?: DetectedFace;
}

/** Gives a value of the node by its name. */
type Values = (name: string) => unknown;

/**
 * Finds a file of the item.
 *
 * @param name what the user gave for it
 * @param field where the user gave it
 * @throws {ValidationError} when the item has no such file
 */
export type FindFile = (name: unknown, field: string) => MediaFile;

/**
 * Reads a picture or video from the fields `<part>Type` (`url`, `binary`), `<part>Url` and
 * `<part>Field`. A list in JSON may leave the type out: then it is a file when there is no address.
 *
 * @param part e.g. `source`; empty for `type`, `url` and `field`
 * @param title what the user sees before "URL" and "Field"; all of it when the part is empty
 * @throws {ValidationError} naming the field
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

/** Whether these fields, see {@link readMedia}, give anything at all. */
export function givesMedia(values: Values, part: string): boolean {
	return isFile(values, part) || Boolean(values(nameOf(part, 'Url')));
}

/** The name of one of the fields of a picture or video, see {@link readMedia}. */
export function nameOf(part: string, end: 'Type' | 'Url' | 'Field'): string {
	return part === '' ? end.toLowerCase() : part + end;
}

function isFile(values: Values, part: string): boolean {
	const type = values(nameOf(part, 'Type'));
	if (type) return type === 'binary';
	return !values(nameOf(part, 'Url')) && Boolean(values(nameOf(part, 'Field')));
}
