import { ValidationError } from '../core/errors';
import type { DetectedFace } from './detectedFaces';
import type { FacePicture } from './facePicture';
import type { FaceInPicture } from './swapBodies';

/**
 * Whether an address is that of a face that Akool cut out: its path says that it is kept for 7 days,
 * or that Face Detect made it. Such a picture shows one face and needs no box; Akool may know it by
 * its address, so it must not be replaced by another picture of the same face.
 */
export function isFaceUrl(url: string): boolean {
	return /\/expire_7days\/|\/face_detect_[^/]*$/i.test(url.replace(/[?#].*$/s, ''));
}

/**
 * Returns a detected face as Face Swap Plus takes it: only the face URL, since it shows nothing
 * else; without one, the original picture with the box (bbox rule of docs.akool.com, page
 * faceswap-plus).
 *
 * @param originalUrl the picture or video in which the face was found
 * @throws {ValidationError} for a face in a video without a face URL, since no picture shows it
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
 * Returns a detected face as a picture with landmarks. Landmarks fit only one picture:
 * `cropLandmarks` the face URL, `landmarks` the original (docs.akool.com, page face-detection).
 *
 * @param originalUrl the picture or video in which the face was found
 * @param alone whether the picture must show only this face, as V3 requires for videos
 * @throws {ValidationError} when it must, and there is no such picture; when there are no landmarks
 */
export function markedFace(face: DetectedFace, originalUrl: string, alone: boolean): FacePicture {
	if (!alone) return { url: originalUrl, landmarks: requireFaceLandmarks(face) };
	if (!face.faceUrl || !face.cropLandmarks) throw noFacePictureError();
	return { url: face.faceUrl, landmarks: face.cropLandmarks };
}

/**
 * Returns the landmarks of a detected face for its original picture.
 *
 * @throws {ValidationError} when Face Detect did not find all of them
 */
export function requireFaceLandmarks({ landmarks }: DetectedFace): string {
	if (landmarks) return landmarks;
	throw new ValidationError(
		'Akool found a face, but not its eyes, nose and mouth',
		'Use a picture that shows the face clearly and from the front. Nothing was submitted.',
		'noFace',
	);
}

/** The error when Face Detect found a face, but returned no picture of it. */
export function noFacePictureError(): ValidationError {
	return new ValidationError(
		'Akool found faces, but returned no pictures of them',
		"Nothing was submitted. Try again in a few minutes. If it keeps happening, ask Akool's support.",
		'busy',
	);
}
