import { isJsonObject } from './coerce';
import { parseJson } from './jsonText';

/** The JSON object in the body of a response. */
export type Envelope = Record<string, unknown>;

/** How often a body may be JSON inside a JSON text. */
const MOST_LAYERS = 3;

/**
 * Finds the JSON object in a response's body. A body that arrives as text is parsed here: with a
 * byte order mark in front, or JSON that was encoded twice.
 *
 * @returns undefined if there is none: an empty body, a web page, a list
 */
export function envelopeOf(body: unknown): Envelope | undefined {
	let content = body;
	for (let layer = 0; typeof content === 'string' && layer < MOST_LAYERS; layer++) {
		content = parseJson(content.replace(/^\uFEFF/, ''));
	}
	return isJsonObject(content) ? content : undefined;
}
