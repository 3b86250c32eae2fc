import { ValidationError } from './errors';

/** Fields that the entries of some list have, as {@link plain} writes them. */
const ALL_FIELDS = ['source', 'target'].flatMap((part) =>
	['url', 'field', 'type', 'landmarks', 'box'].map((end) => part + end),
);

/** A name of at least this length with at most this many slips means the other one. */
const SLIPS = { length: 8, most: 2 };

/**
 * Gives the fields of an entry their own names: `source_url`, `Source Face URL` and `SOURCEURL` all
 * mean `sourceUrl`. Columns of the user's own are left out.
 *
 * @param keys the names that the entry may have
 * @param name the display name of the entry, e.g. `Pair 2`
 * @throws {ValidationError} for a field that looks like one of an entry and is none of this one:
 *   without it something else would be swapped than the user means
 */
export function withOwnNames(
	entry: Record<string, unknown>,
	keys: readonly string[],
	name: string,
): Record<string, unknown> {
	const own: Record<string, unknown> = {};
	for (const [key, value] of Object.entries(entry)) {
		// Kept, so that it can be told from a field that was left empty: an expression that found nothing.
		if (value === undefined && keys.includes(key)) own[key] = value;
		if (value === undefined || value === null || value === '') continue;
		const meant = fieldMeant(key, keys);
		if (meant === undefined) refuseLookalike(key, keys, name);
		else if (meant === key || (!(meant in entry) && !(meant in own))) own[meant] = value;
	}
	return own;
}

/** Returns which of the names a key stands for; undefined if it is none of them. */
export function fieldMeant(key: string, keys: readonly string[]): string | undefined {
	return keys.find((known) => known === key) ?? keys.find((known) => plain(known) === plain(key));
}

function refuseLookalike(key: string, keys: readonly string[], name: string): void {
	const written = plain(key);
	const meant = keys.find((known) => isSlip(written, plain(known)));
	if (meant === undefined && !ALL_FIELDS.includes(written)) return;
	const question = meant === undefined ? '' : `Did you mean '${meant}'? `;
	throw new ValidationError(
		`'${name}' has an unknown field: '${key.slice(0, 60)}'`,
		`${question}Possible fields: ${keys.join(', ')}.`,
	);
}

/** Without case, spaces and signs, and without words that only some lists have in their names. */
function plain(name: string): string {
	return name
		.toLowerCase()
		.replace(/[^a-z0-9]/g, '')
		.replace(/face|picture|image|photo/g, '');
}

function isSlip(written: string, known: string): boolean {
	return known.length >= SLIPS.length && slipsBetween(written, known) <= SLIPS.most;
}

/** How many letters have to be added, left out or changed (Levenshtein distance). */
function slipsBetween(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (const [i, letter] of [...a].entries()) {
		const next = [i + 1];
		for (let j = 0; j < b.length; j++) {
			next.push(Math.min(row[j] + Number(letter !== b[j]), row[j + 1] + 1, next[j] + 1));
		}
		row = next;
	}
	return row[b.length];
}
