import { ApiError } from '../../../../lib/core/errors';

/** Codes by which Crun may refuse the ID of a detection. */
const CODES = [404, 422];

/**
 * Returns the error of a swap of faces that a detection of earlier found. A refusal of its values is
 * more likely about the detection than about the pictures.
 */
export function errorOfEarlierDetection(error: unknown): unknown {
	if (!(error instanceof ApiError) || !CODES.includes(error.facts.code ?? 0)) return error;
	const advice =
		"'Detect Task ID' works for an hour after Crun Face Detect found the faces, and only with its 'mediaUrl' as target.";
	return new ApiError(error.message, `${advice} ${error.advice}`, error.facts);
}
