import { isJsonObject } from '../core/coerce';
import { parseJson } from '../core/jsonText';
import { redactSecrets } from '../core/redactSecrets';

/**
 * Names of fields that hold the reason of a failed job, the most telling first, without underscores
 * and in lower case. None is documented; all occur in Akool's responses, or in those of its other
 * products.
 */
const FIELDS = [
	...['algmsg', 'errormsg', 'failreason', 'faceswapfailreason', 'failedreason', 'errorreason'],
	...['failmsg', 'failmessage', 'errormessage', 'errmsg', 'message', 'msg', 'reason'],
];

/** Texts that give no reason. */
const NO_REASON =
	/^(?:ok|okay|success(?:ful(?:ly)?)?|succeed(?:ed)?|fail(?:ed|ure)?|error|null|undefined|none|nil|n\/?a|true|false|[\d\s.,!?:;_-]*)[.!]?$/i;

/** In characters. */
const LONGEST_REASON = 300;

/** How deep a reason may be inside other objects. */
const DEEPEST = 3;

/**
 * Reads why a job failed, from whatever field Akool gives the reason in.
 *
 * @param raw Akool's entry of the job, or a callback's message
 * @returns one line without secrets, cut if it is long; undefined if no reason is given
 */
export function failureReasonOf(raw: Record<string, unknown>): string | undefined {
	const words = reasonIn(raw, DEEPEST);
	if (words === undefined) return undefined;
	const shown = redactSecrets(words);
	return shown.length <= LONGEST_REASON ? shown : `${shown.slice(0, LONGEST_REASON - 1)}…`;
}

function reasonIn(raw: Record<string, unknown>, depth: number): string | undefined {
	const values = new Map(
		Object.entries(raw).map(([name, value]) => [name.replaceAll('_', '').toLowerCase(), value]),
	);
	for (const field of FIELDS) {
		const words = wordsOf(values.get(field), depth);
		if (words !== undefined) return words;
	}
	return undefined;
}

function wordsOf(value: unknown, depth: number): string | undefined {
	if (depth === 0) return undefined;
	if (Array.isArray(value)) return wordsOf(value[0], depth - 1);
	if (isJsonObject(value)) return reasonIn(value, depth - 1);
	if (typeof value !== 'string') return undefined;
	const inner = /^\s*[{[]/.test(value) ? wordsOf(parseJson(value), depth - 1) : undefined;
	const words = inner ?? value.replace(/[\s\p{Cc}]+/gu, ' ').trim();
	return NO_REASON.test(words) ? undefined : words;
}
