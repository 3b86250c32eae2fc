/** Crun's names for the models that swap faces in a picture. */
export const ONE_FACE_MODEL = 'image-face-swap';
export const SEVERAL_FACES_MODEL = 'image-face-swap-multi';

/** A face that detection found, and the picture of the face that replaces it. */
export interface FaceTarget {
	face_id: number;
	/** A web address. */
	target: string;
}

/** What Crun is asked to do, as the body of the request has it. */
export type SwapTask =
	| {
			model: typeof ONE_FACE_MODEL;
			input: { image_url: string; new_face: string; disable_safety_checker: false };
	  }
	| {
			model: typeof SEVERAL_FACES_MODEL;
			input: {
				detect_id: string;
				image_url: string;
				faces: FaceTarget[];
				disable_safety_checker: false;
			};
	  };

/**
 * Makes the task that replaces the main face of a picture.
 *
 * @param picture the web address of the picture that is changed
 * @param newFace the web address of a picture with the new face
 */
export function swapOfOneFace(picture: string, newFace: string): SwapTask {
	return {
		model: ONE_FACE_MODEL,
		// The safety checker stays on, whatever Crun's default.
		input: { image_url: picture, new_face: newFace, disable_safety_checker: false },
	};
}

/**
 * Makes the task that replaces faces that were detected in a picture.
 *
 * @param picture the web address of the picture, the same that detection was given
 * @param detectId the ID of the detection
 * @param faces one for each face that was detected
 */
export function swapOfSeveralFaces(
	picture: string,
	detectId: string,
	faces: FaceTarget[],
): SwapTask {
	return {
		model: SEVERAL_FACES_MODEL,
		input: { detect_id: detectId, image_url: picture, faces, disable_safety_checker: false },
	};
}

/** An address that nobody opens. */
const ANY_PICTURE = 'https://example.com/picture.jpg';

/**
 * Makes a task of which only the price is asked.
 *
 * @param faces how many faces are swapped; undefined for the swap of one face without detection
 */
export function pricedSwap(faces?: number): SwapTask {
	if (faces === undefined) return swapOfOneFace(ANY_PICTURE, ANY_PICTURE);
	const targets = Array.from({ length: faces }, (_, index) => ({
		face_id: index,
		target: ANY_PICTURE,
	}));
	return swapOfSeveralFaces(ANY_PICTURE, 'estimate', targets);
}

/** Returns what the price of a task depends on: tasks with the same text cost the same. */
export function priceKey(task: SwapTask): string {
	const faces = task.model === SEVERAL_FACES_MODEL ? task.input.faces.length : 1;
	return JSON.stringify([task.model, faces]);
}
