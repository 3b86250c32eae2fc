import type { DetectedFace } from '../akool/detectedFaces';
import type { FacePair } from '../akool/facePairs';
import type { FacePicture } from '../akool/facePicture';
import { ValidationError } from '../core/errors';
import type { Media } from '../core/media';
import { runInParallel } from '../jobs/concurrency';
import { DEFAULT_PARALLEL } from '../n8n/items/itemOutputs';
import type { FaceFinder } from './faceFinder';
import type { MediaResolver, ResolvedMedia } from './mediaResolver';
import type { SwapTools } from './runSwaps';

/** A picture with a face, where Akool can fetch it. */
type LocatedFace = ResolvedMedia & FacePicture;

/** A new face and the face it replaces, where Akool can fetch their pictures. */
export interface LocatedPair {
	source: LocatedFace;
	target: LocatedFace;
}

/**
 * Gives the pictures of pairs addresses. Of a source a single face is enough, with landmarks that
 * fit its own picture. The targets come first: no face is sent when one of them can't be had.
 *
 * @throws {ValidationError} for a file that Akool can't have
 */
export async function locatePairs(
	pairs: readonly FacePair[],
	media: MediaResolver,
): Promise<LocatedPair[]> {
	const targets: LocatedFace[] = [];
	for (const { target } of pairs) {
		const whole = await media.resolve(target.media, 'image');
		targets.push({ ...whole, landmarks: target.landmarks });
	}
	const located: LocatedPair[] = [];
	for (const [index, { source }] of pairs.entries()) {
		const hint = source.landmarks === undefined ? undefined : { landmarks: source.landmarks };
		const face = await media.resolveFace(source.media, hint);
		located.push({
			source: { ...face, landmarks: face.face?.landmarks ?? source.landmarks },
			target: targets[index],
		});
	}
	return located;
}

/**
 * Fills in the landmarks that pairs lack. A source is its picture's largest face. So is a target,
 * unless several pairs name the same target picture: then the first of them means its leftmost
 * face, the second the next, and so on.
 *
 * @throws {ValidationError} when a face is not there
 */
export async function withDetectedLandmarks(
	pairs: readonly LocatedPair[],
	faces: FaceFinder,
): Promise<LocatedPair[]> {
	const filled: LocatedPair[] = [];
	for (const pair of pairs) {
		const { source, target } = pair;
		const sharing = pairs.filter((other) => other.target.url === target.url);
		const place = sharing.indexOf(pair);
		const known = sharing.filter((other) => other.target.landmarks !== undefined).length;
		if (known > 0 && known < sharing.length) throw halfKnownError(target.field);
		const findTarget = async () =>
			sharing.length === 1
				? await faces.largest(target)
				: (await faces.first(sharing.length, target, 'leftToRight'))[place];
		filled.push({
			source: {
				...source,
				landmarks: source.landmarks ?? (await faces.largest(source)).landmarks,
			},
			target: { ...target, landmarks: target.landmarks ?? (await findTarget()).landmarks },
		});
	}
	return filled;
}

function halfKnownError(field: string): ValidationError {
	return new ValidationError(
		`'${field}' is shared by pairs with and without target landmarks`,
		'Then nobody can tell which faces are left. Give landmarks for all pairs with this target picture, or for none of them.',
	);
}

/** The face of a source picture, and that picture's address. */
interface SourceFace {
	face: DetectedFace;
	url: string;
}

/**
 * Finds the largest face of each source picture, a few at once.
 *
 * @returns each face with the picture it is in, in the pictures' order
 * @throws {ValidationError} naming the picture that shows no face, or that Akool can't be
 *   given; nothing is under way any more by then
 */
export async function findSourceFaces(
	sources: readonly Media[],
	{ media, faces }: SwapTools,
): Promise<SourceFace[]> {
	const found: SourceFace[] = [];
	await runInParallel(sources, DEFAULT_PARALLEL, async (source, index) => {
		const picture = await media.resolveFace(source);
		found[index] = { face: await faces.largest(picture), url: picture.url };
	});
	return found;
}
