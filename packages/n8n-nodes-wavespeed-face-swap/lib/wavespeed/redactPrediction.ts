import { isJsonObject } from '../../../../lib/core/coerce';
import { redactJson, redactSecrets } from '../../../../lib/core/redactSecrets';
import { isInlineOutput } from './predictionOutputs';

/** What stands in a record instead of a file that WaveSpeed put into its answer. */
const IN_BASE64 = '[a file in Base64]';

/**
 * Returns WaveSpeed's record of a prediction without the secrets in its texts. The addresses of its
 * outputs are kept, since they may need their signatures. A file in Base64 is left out: n8n would
 * store it with the execution, and show its text.
 */
export function redactPrediction(raw: Record<string, unknown>): Record<string, unknown> {
	const addresses = new Set([raw.outputs, raw.output].flatMap(addressesOf));
	return redactJson(raw, (text) => {
		if (isInlineOutput(text)) return IN_BASE64;
		return addresses.has(text) ? text : redactSecrets(text);
	});
}

function addressesOf(value: unknown): unknown[] {
	return [value].flat().map((one) => (isJsonObject(one) ? one.url : one));
}
