import { ValidationError } from '../../../../lib/core/errors';

/** The maximum number of faces WaveSpeed swaps in one picture. */
export const MAX_FACES = 5;

/** The pictures of a swap, at addresses that WaveSpeed can fetch. */
export interface SwapPictures {
	/** The picture that is changed. */
	target: string;
	/** Each new face, and the face it replaces; without that one, the target stands for it. */
	pairs: ReadonlyArray<{ source: string; target?: string }>;
}

/** What else can be chosen about a swap. */
export interface SwapSettings {
	faceEnhance: boolean;
	/** Whether the result is put into WaveSpeed's answer, instead of at an address. */
	base64Output: boolean;
}

/** The body of the request that submits a swap. */
export interface SwapBody {
	image: string;
	source_image: string[];
	target_image: string[];
	face_enhance: boolean;
	enable_base64_output: boolean;
}

/**
 * Makes the body of the request that submits a swap. Its two lists are paired by index.
 *
 * @throws {ValidationError} when there are too few or too many faces, or one of several does not say
 *   which face it replaces
 */
export function swapBody(
	{ target, pairs }: SwapPictures,
	{ faceEnhance, base64Output }: SwapSettings,
): SwapBody {
	requireFaces(pairs);
	return {
		image: target,
		source_image: pairs.map(({ source }) => source),
		target_image: pairs.map((pair) => pair.target ?? target),
		face_enhance: faceEnhance,
		enable_base64_output: base64Output,
	};
}

function requireFaces(pairs: SwapPictures['pairs']): void {
	if (pairs.length < 1 || pairs.length > MAX_FACES) {
		throw new ValidationError(
			`WaveSpeed swaps 1 to ${MAX_FACES} faces in a picture, not ${pairs.length}`,
			'Nothing was submitted. Change the number of pairs.',
		);
	}
	const lacking = pairs.findIndex((pair) => pair.target === undefined);
	if (pairs.length === 1 || lacking < 0) return;
	throw new ValidationError(
		`'Pair ${lacking + 1}' does not say which face is replaced`,
		'With several faces, each pair needs a picture of the face that it replaces in the target. Nothing was submitted.',
	);
}
