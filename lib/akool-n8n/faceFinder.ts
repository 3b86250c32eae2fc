import { readDetectedFaces, type DetectedFace } from '../akool/detectedFaces';
import { fullestFrame, sortFaces, type FaceOrder } from '../akool/faceOrder';
import { ApiError, ValidationError } from '../core/errors';
import type { FetchableMedia, NamedMedia } from '../core/media';
import { limitConcurrency } from '../jobs/limitConcurrency';
import type { AkoolClient } from './akoolClient';
import { detectFaces } from './faceDetection';

/** Finds the faces a swap speaks of, before it is submitted. */
export interface FaceFinder {
	/**
	 * The largest face of a picture.
	 *
	 * @throws {ValidationError} when there is none
	 */
	largest(media: FetchableMedia): Promise<DetectedFace>;
	/**
	 * The first so many faces of a picture or video, in an order.
	 *
	 * @param wanted how many faces there have to be
	 * @throws {ValidationError} when there are fewer than wanted, none, or more than Akool swaps in;
	 *   the message says how many were found
	 */
	first(wanted: number, media: FetchableMedia, order: FaceOrder): Promise<DetectedFace[]>;
}

/** Akool swaps at most this many faces in one picture or video (business code 1007). */
export const MAX_FACES = 8;

/**
 * Makes a finder that asks about each address once.
 *
 * @param parallel how many questions may be under way at once
 */
export function faceFinder(
	connection: AkoolClient,
	parallel: number,
	signal?: AbortSignal,
): FaceFinder {
	const inTurn = limitConcurrency(parallel);
	const asked = new Map<string, Promise<DetectedFace[]>>();
	const find = async ({ url, field }: FetchableMedia, singleFace: boolean) => {
		const key = `${singleFace} ${url}`;
		const answer =
			asked.get(key) ??
			inTurn(async () => {
				const options = { singleFace, returnFaceUrls: true };
				const body = await detectFaces(connection, { url }, options, signal);
				return fullestFrame(readDetectedFaces(body));
			});
		asked.set(key, answer);
		return await answer.catch((error: unknown) => {
			throw aboutField(error, field);
		});
	};

	return {
		async largest(media) {
			if (media.face) return media.face;
			const [face] = sortFaces(await find(media, true), 'largestFirst');
			if (!face) throw noFaceError(media);
			return face;
		},
		async first(wanted, media, order) {
			const faces = sortFaces(await find(media, false), order);
			if (faces.length >= wanted && faces.length <= MAX_FACES) return faces.slice(0, wanted);
			throw new ValidationError(
				`${count(faces.length)} found in '${media.field}', but ${
					faces.length > MAX_FACES ? `Akool swaps at most ${MAX_FACES}` : `${wanted} needed`
				}`,
				faces.length > MAX_FACES
					? 'Use a picture or video with fewer people. Nothing was submitted.'
					: 'Give fewer source faces, or a picture or video that shows more faces clearly. Nothing was submitted.',
			);
		},
	};
}

/** Nobody is in a picture that has to show a face. */
export function noFaceError({ field, shown }: NamedMedia): ValidationError {
	return new ValidationError(
		`No face was found in '${field}': ${shown}`,
		'Use a picture that shows a face clearly, at least 80 pixels wide and looking towards the camera.',
	);
}

/** A refusal of the picture itself, said of the field it comes from. */
export function aboutField(error: unknown, field: string): unknown {
	const isAboutPicture = error instanceof ApiError && error.facts.kind === 'request';
	return isAboutPicture ? new ValidationError(`'${field}': ${error.message}`, error.advice) : error;
}

function count(faces: number): string {
	if (faces === 0) return 'No face was';
	return faces === 1 ? 'Only 1 face was' : `${faces} faces were`;
}
