import { isJsonObject, textOf } from '../core/coerce';

/**
 * Reads an ID in a response: text, a number, or MongoDB's extended JSON `{ $oid }`.
 *
 * @returns undefined if there is none
 */
export function idOf(value: unknown): string | undefined {
	return textOf(isJsonObject(value) ? value.$oid : value);
}
