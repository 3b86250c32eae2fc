/**
 * Returns what a JSON text holds. It may stand in a fence, as language models write it, or be written
 * as a JSON text once more, as it is when a program passed it on as a text.
 *
 * @returns undefined for a text that is not JSON
 */
export function jsonIn(text: string): unknown {
	const plain = text.trim();
	const parsed = parseJson(plain) ?? parseJson(fencedIn(plain));
	return typeof parsed === 'string' ? parseJson(parsed) : parsed;
}

/** Returns what is in the only fence of a text, with or without words round it; else nothing. */
function fencedIn(text: string): string {
	const [, fenced = '', ...rest] = text.split('```');
	return rest.length === 1 ? fenced.replace(/^\w*/, '').trim() || '[]' : '';
}

/** Returns what a JSON text holds; undefined for a text that is not JSON. */
export function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
