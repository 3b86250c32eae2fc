import { ValidationError } from '../core/errors';
import type { DetectedFace } from './detectedFaces';
import type { FacePicture } from './facePicture';
import type { FaceInPicture } from './swapBodies';

/**
 * A detected face as Face Swap Plus wants it: the face URL alone, since it shows nothing else;
 * without one the original picture with the box (bbox rule of docs.akool.com, page faceswap-plus).
 *
 * @param originalUrl the picture or video the face was found in
 * @throws {ValidationError} for a face in a video without a face URL: there is no picture it is in
 */
export function mappedFace(
	face: DetectedFace,
	originalUrl: string,
): FaceInPicture & { url: string } {
	if (face.faceUrl) return { url: face.faceUrl };
	if (face.frameTime !== undefined) throw noFacePictureError();
	return { url: originalUrl, box: face.box };
}

/**
 * A detected face as a picture with landmarks. Landmarks fit one picture only: `cropLandmarks`
 * the face URL, `landmarks` the original (docs.akool.com, page face-detection).
 *
 * @param originalUrl the picture or video the face was found in
 * @param alone whether the picture has to show this face alone, as V3 wants it for videos
 * @throws {ValidationError} when it has to, and there is no such picture
 */
export function markedFace(face: DetectedFace, originalUrl: string, alone: boolean): FacePicture {
	if (!alone) return { url: originalUrl, landmarks: face.landmarks };
	if (!face.faceUrl || !face.cropLandmarks) throw noFacePictureError();
	return { url: face.faceUrl, landmarks: face.cropLandmarks };
}

/** Face Detect found a face, but cut no picture of it out. */
export function noFacePictureError(): ValidationError {
	return new ValidationError(
		'Akool found faces, but gave no pictures of them',
		"Nothing was submitted. Try again in a few minutes; if it stays so, ask Akool's support.",
	);
}
