/** The input of Face Detect: a web address, or a picture in base64. */
export type DetectMedia = { url: string } | { img: string };

/** The maximum number of frames of a video that Face Detect analyzes. */
export const MAX_FRAMES = 100;

/**
 * How many frames to analyze when the faces of a video are searched and its length is not known.
 * Akool advises 5 to 10 for videos under 10 s, 10 to 20 for up to 30 s, and 20 to 50 for longer
 * ones (docs.akool.com, page face-detection).
 */
export const DEFAULT_SEARCH_FRAMES = 20;

/** Options of Face Detect. */
export interface DetectOptions {
	/** How many frames of a video to analyze, 1 to 100; Akool's default is 5. */
	numFrames?: number;
	/** Whether to return only the largest face of each frame. */
	singleFace: boolean;
	/** Whether to also cut the faces out and host them for 7 days. */
	returnFaceUrls: boolean;
}

/** Body of `POST detect_faces`. */
export type DetectBody = DetectMedia & {
	single_face: boolean;
	return_face_url: boolean;
	num_frames?: number;
};

/** Builds the body of `POST detect_faces` (docs.akool.com, page face-detection). */
export function detectRequestBody(media: DetectMedia, options: DetectOptions): DetectBody {
	return {
		...media,
		single_face: options.singleFace,
		return_face_url: options.returnFaceUrls,
		...(options.numFrames !== undefined && { num_frames: options.numFrames }),
	};
}
