import { isJsonObject } from './coerce';
import { ValidationError } from './errors';
import { jsonIn } from './jsonText';
import { fieldMeant, withOwnNames } from './entryNames';

/** A list of entries that a parameter holds. */
export interface EntryList {
	/** The display name of one entry, e.g. `Pair`; with an s that of the list. */
	entry: string;
	/** The maximum number of entries that the provider accepts. */
	most: number;
	/** The provider's name. */
	provider: string;
	/** An example of such a list, for the message. */
	example: string;
	/** The names that the fields of an entry may have. */
	keys: readonly string[];
}

type Entry = Record<string, unknown>;

/**
 * Reads a list that the user gave as fields or as JSON. A single object is a list of one; a list
 * may be the only field of an object; JSON may stand in a fence, as language models write it.
 *
 * @param value a list of objects, or JSON text of one
 * @returns the entries, their fields under their own names, see {@link withOwnNames}
 * @throws {ValidationError} when it is not such a list, is empty, or is too long
 */
export function readEntries(
	value: unknown,
	{ entry, most, provider, example, keys }: EntryList,
): Entry[] {
	const list = listIn(parsed(value), keys)?.map(parsed);
	if (!list?.every(isJsonObject)) {
		throw new ValidationError(
			`'${entry}s' is not a list of objects`,
			`It must look like ${example}.${looksLikeJson(value) ? JSON_ADVICE : ''}`,
		);
	}
	if (list.length === 0) {
		throw new ValidationError(`'${entry}s' is empty`, 'Add at least one entry.');
	}
	if (list.length > most) {
		throw new ValidationError(
			`'${entry}s' has ${list.length} entries, but ${provider} accepts up to ${most}`,
			'Remove some of them.',
		);
	}
	return list.map((fields, index) => withOwnNames(fields, keys, `${entry} ${index + 1}`));
}

function listIn(value: unknown, keys: readonly string[]): unknown[] | undefined {
	if (Array.isArray(value)) return value;
	if (!isJsonObject(value)) return undefined;
	if (Object.keys(value).some((key) => fieldMeant(key, keys) !== undefined)) return [value];
	const [only, ...others] = Object.values(value);
	return Array.isArray(only) && others.length === 0 ? only : undefined;
}

/** Returns what a JSON text holds, also if only the brackets of a list are missing; else the value. */
function parsed(value: unknown): unknown {
	return typeof value === 'string' ? (jsonIn(value) ?? jsonIn(`[${value}]`)) : value;
}

const JSON_ADVICE =
	' In JSON, names and texts need straight double quotes, and no comma follows the last entry.';

const looksLikeJson = (value: unknown) =>
	typeof value === 'string' && /^\s*(?:```|[[{])/.test(value);
