import { decodedBase64, looksLikeBase64 } from '../../../../lib/core/base64';
import { isJsonObject } from '../../../../lib/core/coerce';
import { headOfDataAddress } from '../../../../lib/core/dataAddress';
import { type MediaType, mediaTypeOf, mediaTypeOfUrl } from '../../../../lib/core/mediaTypes';
import { resultUrlOf } from '../../../../lib/core/recordValues';
import { sniffMedia } from '../../../../lib/core/sniffMedia';

/** A file that a prediction made. */
export interface PredictionOutput {
	/** A web address; a `data:` address if WaveSpeed put the file itself into its answer. */
	url: string;
	type?: MediaType;
}

/** How many characters of a Base64 text are enough to detect its type. */
const SNIFFED_CHARACTERS = 100;

/**
 * Reads the files of a prediction: `outputs`, or, if that holds none, `output`, as some of WaveSpeed's
 * models have it. Each is a web address, an object with one, or the file itself in Base64.
 *
 * @returns those that are one of these; empty if there are none
 */
export function readOutputs({ outputs, output }: Record<string, unknown>): PredictionOutput[] {
	const [given, other] = [outputs, output].map((value) =>
		listOf(value)
			.map(outputOf)
			.filter((one) => one !== undefined),
	);
	return given.length > 0 ? given : other;
}

/** Whether a text is a file, and no address of one. */
export function isInlineOutput(text: string): boolean {
	return headOfDataAddress(text) !== undefined || sniffBase64(text) !== undefined;
}

function listOf(value: unknown): unknown[] {
	if (Array.isArray(value)) return value;
	return value === undefined || value === null ? [] : [value];
}

function outputOf(value: unknown): PredictionOutput | undefined {
	if (isJsonObject(value)) return outputOf(value.url ?? value.base64);
	if (typeof value !== 'string') return undefined;
	if (/^\s*(?:https?:)?\/\//i.test(value)) return outputAt(resultUrlOf(value));
	const text = value.trim();
	const type = headOfDataAddress(text)?.type;
	if (type !== undefined) return { url: text, type: mediaTypeOf(type.toLowerCase()) };
	const sniffed = sniffBase64(text);
	return sniffed && { url: `data:${sniffed.mimeType};base64,${text}`, type: sniffed.type };
}

function outputAt(url: string | undefined): PredictionOutput | undefined {
	return url === undefined ? undefined : { url, type: mediaTypeOfUrl(url) };
}

function sniffBase64(text: string) {
	if (!looksLikeBase64(text)) return undefined;
	const head = decodedBase64(text.slice(0, SNIFFED_CHARACTERS));
	return head && sniffMedia(head);
}
