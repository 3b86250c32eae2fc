import { overlap, type Box, type Face } from '../../faces/geometry';
import { MediaError } from '../../media/mediaErrors';
import type { Picture } from '../../pictures/knownPictures';

/** How far a given landmark may be from the face's own, in px in each direction. */
const LANDMARK_TOLERANCE = 4;
/** How much a given box has to overlap a face's box, as intersection over union. */
const LEAST_OVERLAP = 0.3;

/**
 * The face with given landmarks.
 *
 * @param opts `x,y:x,y:x,y:x,y` in px of this picture
 * @param role `source` or `target`, for the error message
 * @throws {MediaError} when no face has them
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
 * The face that a box overlaps most.
 *
 * @param box in px of this picture
 * @param role `source` or `target`, for the error message
 * @throws {MediaError} when it overlaps no face enough
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
