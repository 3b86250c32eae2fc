import { isJsonObject } from './coerce';
import { parseJson } from './jsonText';
import { redactSecrets } from './redactSecrets';

/** Texts that give no reason. */
const NO_REASON =
	/^(?:ok|okay|success(?:ful(?:ly)?)?|succeed(?:ed)?|fail(?:ed|ure)?|error|null|undefined|none|nil|n\/?a|true|false|[\d\s.,!?:;_-]*)[.!]?$/i;

/** In characters. */
const LONGEST_REASON = 300;

/** How deep a reason may be inside other objects. */
const DEEPEST = 3;

/**
 * Reads why a job failed, from whatever field a provider gives the reason in.
 *
 * @param raw the provider's record of the job, or a callback's message
 * @param fields names of fields that may hold a reason, the most telling first, without underscores
 *   and in lower case
 * @returns one line without secrets, cut if it is long; undefined if no reason is given
 */
export function reasonIn(
	raw: Record<string, unknown>,
	fields: readonly string[],
): string | undefined {
	const words = wordsInFields(raw, fields, DEEPEST);
	if (words === undefined) return undefined;
	const shown = redactSecrets(words);
	return shown.length <= LONGEST_REASON ? shown : `${shown.slice(0, LONGEST_REASON - 1)}…`;
}

function wordsInFields(
	raw: Record<string, unknown>,
	fields: readonly string[],
	depth: number,
): string | undefined {
	const values = new Map(
		Object.entries(raw).map(([name, value]) => [name.replaceAll('_', '').toLowerCase(), value]),
	);
	for (const field of fields) {
		const words = wordsOf(values.get(field), fields, depth);
		if (words !== undefined) return words;
	}
	return undefined;
}

function wordsOf(value: unknown, fields: readonly string[], depth: number): string | undefined {
	if (depth === 0) return undefined;
	if (Array.isArray(value)) return wordsOf(value[0], fields, depth - 1);
	if (isJsonObject(value)) return wordsInFields(value, fields, depth - 1);
	if (typeof value !== 'string') return undefined;
	const isJson = /^\s*[{[]/.test(value);
	const inner = isJson ? wordsOf(parseJson(value), fields, depth - 1) : undefined;
	const words = inner ?? value.replace(/[\s\p{Cc}]+/gu, ' ').trim();
	return NO_REASON.test(words) ? undefined : words;
}
