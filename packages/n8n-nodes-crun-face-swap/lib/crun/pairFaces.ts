import { ValidationError } from '../../../../lib/core/errors';
import type { DetectedFace } from './faceDetection';
import type { FaceTarget } from './swapRequest';

/** A new face at a web address. */
export interface NewFace {
	url: string;
	/** Crun's number of the face that it replaces; by default that of the face in the same place. */
	faceNumber?: number;
}

/** Finding the faces may have cost something: Crun does not say. */
const NOT_SUBMITTED = 'No swap was submitted.';

/**
 * Pairs new faces with those that Crun found: each goes on the face with its number, the n-th without
 * one on the face with the n-th number. A face that is left alone is replaced by itself.
 *
 * @param found sorted by number
 * @param field the display name of the parameter of the picture
 * @throws {ValidationError} when there are too few faces, none has a wanted number, or two new faces
 *   go on the same one
 */
export function pairFaces(
	newFaces: readonly NewFace[],
	found: readonly DetectedFace[],
	field: string,
): FaceTarget[] {
	if (found.length < newFaces.length) throw tooFewError(found.length, newFaces.length, field);
	const placeOf = new Map<number, number>();
	newFaces.forEach(({ faceNumber }, index) => {
		const number = faceNumber ?? found[index].id;
		if (!found.some(({ id }) => id === number)) throw noSuchFaceError(index, number, found);
		const earlier = placeOf.get(number);
		if (earlier !== undefined) throw takenError(newFaces, earlier, index, number);
		placeOf.set(number, index);
	});
	return found.map(({ id, link }) => {
		const place = placeOf.get(id);
		return { face_id: id, target: place === undefined ? link : newFaces[place].url };
	});
}

/**
 * The error for a picture with fewer faces than needed.
 *
 * @param field the display name of the parameter of the picture
 */
export function tooFewError(found: number, wanted: number, field: string): ValidationError {
	const faces = found === 1 ? 'Only 1 face' : `Only ${found} faces`;
	const title = `${found === 0 ? 'No face' : faces} found in '${field}'`;
	const needed = `, but ${wanted} are needed`;
	const advice =
		found === 0
			? 'Use a picture that shows faces clearly, facing the camera.'
			: 'Use fewer source faces, or a picture that shows more faces clearly.';
	return new ValidationError(
		wanted > 1 ? title + needed : title,
		`${advice} ${NOT_SUBMITTED}`,
		'noFace',
	);
}

function noSuchFaceError(
	index: number,
	number: number,
	found: readonly DetectedFace[],
): ValidationError {
	const numbers = found.map(({ id }) => id).join(', ');
	return new ValidationError(
		`'Source Face ${index + 1}' has the face number ${number}, but there is no such face in the target`,
		`The faces found have these numbers: ${numbers}. Crun Face Detect shows which is which. ${NOT_SUBMITTED}`,
	);
}

function takenError(
	newFaces: readonly NewFace[],
	earlier: number,
	index: number,
	number: number,
): ValidationError {
	const hasEmpty = [earlier, index].some((place) => newFaces[place].faceNumber === undefined);
	const advice = hasEmpty
		? 'A source face without a face number goes by its place in the list. Enter a face number for each.'
		: 'Each face can be replaced once, so enter another face number.';
	return new ValidationError(
		`'Source Face ${earlier + 1}' and 'Source Face ${index + 1}' both go on face number ${number}`,
		`${advice} ${NOT_SUBMITTED}`,
	);
}
