import { isVideo, type Media } from '../media/media';
import { MediaError } from '../media/mediaErrors';
import type { Picture } from '../pictures/knownPictures';

import { largestFace, moveFace, type Face } from './geometry';

/**
 * The largest face of a picture.
 *
 * @param role `source` or `target`, for the error message
 * @throws {MediaError} when there is no face
 */
export function largestFaceIn(picture: Picture, role: string): Face {
	const face = largestFace(picture.faces);
	if (!face) throw new MediaError(`no face found in the ${role} picture`);
	return face;
}

/**
 * Finds a face of one picture in the picture or video to modify: at the same place when both are the
 * same picture, where it was cut out when the first is a face crop of it, or else by the person.
 *
 * @param target the picture or video to modify
 * @param picture the picture in which the face was chosen
 * @param face the face in that picture
 * @returns the face in the target; in a video, in any of its frames
 * @throws {MediaError} when the person isn't in the target, or is in a picture more than once
 */
export function findSameFace(target: Media, picture: Picture, face: Face): Face {
	if (!isVideo(target)) {
		if (picture.hash === target.hash) return face;
		const crop = picture.croppedFrom;
		if (crop?.hash === target.hash) return moveFace(face, crop.x, crop.y);
	}
	const faces = isVideo(target)
		? target.frames.flatMap((frame) => frame.faces.filter(({ name }) => name === face.name))
		: target.faces.filter(({ name }) => name === face.name);
	if (faces.length === 0 || (faces.length > 1 && !isVideo(target))) {
		throw new MediaError('a target face is not to be found in the picture or video to modify');
	}
	return faces[0];
}

/**
 * The largest face of a picture, or of all frames of a video.
 *
 * @throws {MediaError} when there is no face
 */
export function largestFaceInMedia(target: Media): Face {
	if (!isVideo(target)) return largestFaceIn(target, 'target');
	const face = largestFace(target.frames.flatMap(({ faces }) => faces));
	if (!face) throw new MediaError('no face found in the target video');
	return face;
}
