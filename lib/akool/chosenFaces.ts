import type { DetectedFace } from './detectedFaces';
import type { FacePicture } from './facePicture';
import type { FaceInPicture } from './faceSwapPlus';

/**
 * A detected face as Face Swap Plus wants it: the face URL alone, since it shows nothing else;
 * without one the original picture with the box (bbox rule of docs.akool.com, page faceswap-plus).
 *
 * @param originalUrl the picture the face was found in
 */
export function mappedFace(
	face: DetectedFace,
	originalUrl: string,
): FaceInPicture & { url: string } {
	return face.faceUrl ? { url: face.faceUrl } : { url: originalUrl, box: face.box };
}

/**
 * A detected face as a picture with landmarks. Landmarks fit one picture only: `cropLandmarks`
 * the face URL, `landmarks` the original (docs.akool.com, page face-detection).
 *
 * @param originalUrl the picture or video the face was found in
 * @param alone whether the picture should show this face alone; a video can't be used otherwise
 */
export function markedFace(face: DetectedFace, originalUrl: string, alone: boolean): FacePicture {
	return alone && face.faceUrl && face.cropLandmarks
		? { url: face.faceUrl, landmarks: face.cropLandmarks }
		: { url: originalUrl, landmarks: face.landmarks };
}
