import { isVideo, type Media } from '../media/media';
import { MediaError } from '../media/mediaErrors';
import type { Picture } from '../pictures/knownPictures';

import { largestFace, moveFace, overlap, type Box, type Face } from './geometry';

/** How many px each given landmark may lie beside the face's own. */
const LANDMARK_TOLERANCE = 4;
/** The least overlap of a box given by the client with a face's box (shared by joint area). */
const LEAST_OVERLAP = 0.3;

/**
 * The largest face of a picture.
 *
 * @param role the picture's part in the job, for the message
 * @throws {MediaError} when there is nobody in it
 */
export function largestFaceIn(picture: Picture, role: string): Face {
	const face = largestFace(picture.faces);
	if (!face) throw new MediaError(`no face found in the ${role} picture`);
	return face;
}

/**
 * The face with these landmarks.
 *
 * @param opts `x,y:x,y:x,y:x,y` in px of this very picture
 * @throws {MediaError} when nobody has them
 */
export function faceAtLandmarks(picture: Picture, opts: string, role: string): Face {
	const wanted = opts.split(':').map((point) => point.split(',').map(Number));
	const face = picture.faces.find(({ landmarks }) =>
		wanted.every(([x, y], i) => {
			const [ownX, ownY] = landmarks[i];
			return Math.abs(x - ownX) <= LANDMARK_TOLERANCE && Math.abs(y - ownY) <= LANDMARK_TOLERANCE;
		}),
	);
	if (!face) throw new MediaError(`no face at the given landmarks ${opts} in the ${role} picture`);
	return face;
}

/**
 * The face a box means: the one it overlaps best.
 *
 * @throws {MediaError} when it overlaps nobody enough
 */
export function faceInBox(picture: Picture, box: Box, role: string): Face {
	const [best] = picture.faces
		.map((face) => ({ face, share: overlap(face.box, box) }))
		.sort((a, b) => b.share - a.share);
	if (!best || best.share < LEAST_OVERLAP) {
		throw new MediaError(`no face in the given box [${box.join(', ')}] of the ${role} picture`);
	}
	return best.face;
}

/**
 * Finds a face, picked in a picture of its own, again in what is to be modified: at the same place
 * when that is the very picture, where it was cut out when it is a cut-out, or else by who it is.
 *
 * @throws {MediaError} when that person isn't in it, or is in it more than once
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
 * The largest face of a picture, or of a video: whoever is largest in any frame.
 *
 * @throws {MediaError} when there is nobody in it
 */
export function largestFaceInMedia(target: Media): Face {
	if (!isVideo(target)) return largestFaceIn(target, 'target');
	const face = largestFace(target.frames.flatMap(({ faces }) => faces));
	if (!face) throw new MediaError('no face found in the target video');
	return face;
}
