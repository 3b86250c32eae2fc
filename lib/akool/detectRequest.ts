/** What Face Detect is to look at: a web address, or a picture in base64. */
export type DetectMedia = { url: string } | { img: string };

/** How Face Detect looks. */
export interface DetectOptions {
	/** How many frames of a video, 1 to 100; Akool takes 5 when left out. */
	numFrames?: number;
	/** Only the largest face of each frame. */
	singleFace: boolean;
	/** Also cut the faces out and host them for 7 days. */
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
