import { isJsonObject, textOf } from '../../../../lib/core/coerce';
import { envelopeOf } from '../../../../lib/core/envelope';
import { isResultId } from '../../../../lib/core/resultIds';
import { type Prediction, readPrediction } from './prediction';
import { malformed } from './webhookSignature';

/** What a genuine call reports. */
export interface PredictionEvent {
	prediction: Prediction;
	/** The body of the call: WaveSpeed's record of the prediction. */
	raw: Record<string, unknown>;
	/** WaveSpeed's name for the model. */
	model?: string;
}

/**
 * Reads a genuine call: the prediction alone, without an envelope. Its own ID counts, not the one in
 * the call's headers, which may be another.
 *
 * @param rawBody the body as sent
 * @throws {WebhookVerificationError} with the reason `malformed`, when it names no prediction
 */
export function readPredictionEvent(rawBody: Buffer): PredictionEvent {
	const body = envelopeOf(rawBody.toString());
	if (!body) throw malformed('its body is not a JSON object');
	// In case WaveSpeed comes to send the envelope along as everywhere else.
	const raw = body.id === undefined && isJsonObject(body.data) ? body.data : body;
	const prediction = readPrediction(raw);
	if (!prediction || !isResultId(prediction.id)) throw malformed('it names no prediction');
	return { prediction, raw, model: textOf(raw.model) };
}
