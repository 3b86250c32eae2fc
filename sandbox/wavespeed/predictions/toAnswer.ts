import type { Output } from './outputs';
import { MODEL, type Prediction } from './prediction';

/** Spellings of a prediction that have been seen. */
export interface PredictionShape {
	/**
	 * Outputs as a list of texts or of objects with `url`, or the first one as a text in `output`
	 * instead of the list.
	 */
	outputsAs: 'texts' | 'objects' | 'output';
	/** The word for a status that is documented as `completed`. */
	completedAs: 'completed' | 'succeeded';
	/** Base64 alone, or a `data:` address. */
	base64As: 'raw' | 'dataAddress';
}

/**
 * A prediction as the API shows it.
 *
 * @param address the API's origin
 */
export function toAnswer(prediction: Prediction, shape: PredictionShape, address: string) {
	const { id, status, createdAt, begunAt, updatedAt, nsfw, error, code } = prediction;
	const isCompleted = status === 'completed';
	return {
		id,
		model: MODEL,
		...outputFields(prediction.outputs, shape),
		urls: { get: `${address}/api/v3/predictions/${id}/result` },
		has_nsfw_contents: isCompleted ? [nsfw] : [],
		status: isCompleted ? shape.completedAs : status,
		created_at: new Date(createdAt).toISOString(),
		error,
		...(code !== undefined && { code }),
		timings: { inference: isCompleted && begunAt !== undefined ? updatedAt - begunAt : 0 },
	};
}

function outputFields(outputs: Output[], { outputsAs, base64As }: PredictionShape) {
	const texts = outputs.map((output) => {
		if ('url' in output) return output.url;
		return base64As === 'raw' ? output.base64 : `data:${output.type};base64,${output.base64}`;
	});
	if (outputsAs === 'output' && texts.length > 0) return { output: texts[0] };
	if (outputsAs === 'objects') return { outputs: texts.map((url) => ({ url })) };
	return { outputs: texts };
}
