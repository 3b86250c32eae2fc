/** The marks that a language model puts around a piece of JSON. */
const FENCE = /^\s*```(?:json)?\s*|\s*```\s*$/gi;

/**
 * Returns what a parameter holds that takes JSON: a list or an object as it is, or its text. The
 * text may itself be written as JSON, as it is when a program passed it on as a text.
 *
 * @returns undefined for a text that is not JSON
 */
export function jsonOf(value: unknown): unknown {
	if (typeof value !== 'string') return value;
	const parsed = parsedJson(value.replace(FENCE, ''));
	return typeof parsed === 'string' ? parsedJson(parsed) : parsed;
}

function parsedJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
