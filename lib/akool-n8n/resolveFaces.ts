import type { DetectedFace } from '../akool/detectedFaces';
import type { FacePair } from '../akool/facePairs';
import type { FacePicture } from '../akool/facePicture';
import { requireFaceLandmarks } from '../akool/faceReferences';
import { ValidationError } from '../core/errors';
import type { Media } from '../core/media';
import { DEFAULT_PARALLEL, runInParallel } from '../jobs/concurrency';
import type { FaceFinder } from './faceFinder';
import type { MediaResolver, ResolvedMedia } from './mediaResolver';
import type { SwapTools } from './runSwaps';

/** A picture with a face, at an address that Akool can fetch. */
type ResolvedFace = ResolvedMedia & FacePicture;

/** A new face and the face it replaces, both at addresses that Akool can fetch. */
export interface ResolvedPair {
	source: ResolvedFace;
	target: ResolvedFace;
}

/**
 * Resolves the pictures of pairs to addresses. Of a source picture the face alone is enough; its
 * landmarks then fit the cut-out. The targets are resolved first, so that no source picture is sent
 * to Akool if one of them can't be resolved.
 *
 * @throws {ValidationError} when a file can't be given to Akool
 */
export async function resolvePairs(
	pairs: readonly FacePair[],
	media: MediaResolver,
): Promise<ResolvedPair[]> {
	const targets: ResolvedFace[] = [];
	for (const { target } of pairs) {
		const whole = await media.resolve(target.media, 'image');
		targets.push({ ...whole, landmarks: target.landmarks });
	}
	const located: ResolvedPair[] = [];
	for (const [index, { source }] of pairs.entries()) {
		const hint = source.landmarks === undefined ? undefined : { landmarks: source.landmarks };
		const face = await media.resolveForFace(source.media, hint);
		located.push({
			source: { ...face, landmarks: face.face?.landmarks ?? source.landmarks },
			target: targets[index],
		});
	}
	return located;
}

/**
 * Fills in missing landmarks with Face Detect. A source is the largest face of its picture. So is a
 * target, unless several pairs share the target picture: then the first of them gets its leftmost
 * face, the second the next one, and so on.
 *
 * @throws {ValidationError} when a face is not found, or only some of the pairs that share a target
 *   picture have target landmarks
 */
export async function withDetectedLandmarks(
	pairs: readonly ResolvedPair[],
	faces: FaceFinder,
): Promise<ResolvedPair[]> {
	const filled: ResolvedPair[] = [];
	for (const pair of pairs) {
		const { source, target } = pair;
		const sharing = pairs.filter((other) => other.target.url === target.url);
		const place = sharing.indexOf(pair);
		const known = sharing.filter((other) => other.target.landmarks !== undefined).length;
		if (known > 0 && known < sharing.length) throw halfKnownError(target.field);
		const findTarget = async () =>
			sharing.length === 1
				? await faces.largest(target)
				: (await faces.first(sharing.length, target, { order: 'leftToRight' }))[place];
		filled.push({
			source: {
				...source,
				landmarks: source.landmarks ?? requireFaceLandmarks(await faces.largest(source)),
			},
			target: {
				...target,
				landmarks: target.landmarks ?? requireFaceLandmarks(await findTarget()),
			},
		});
	}
	return filled;
}

function halfKnownError(field: string): ValidationError {
	return new ValidationError(
		`Only some of the pairs with '${field}' have target landmarks`,
		'So it is unclear which faces the other pairs replace. Enter target landmarks for all pairs with this target, or for none.',
	);
}

/** The face of a source picture, and that picture's address. */
interface SourceFace {
	face: DetectedFace;
	url: string;
}

/**
 * Finds the largest face of each source picture, several in parallel.
 *
 * @returns each face with the address of its picture, in the order of the pictures
 * @throws {ValidationError} for a picture that shows no face or can't be given to Akool, once all
 *   requests in flight have ended
 */
export async function findSourceFaces(
	sources: readonly Media[],
	{ media, faces }: SwapTools,
): Promise<SourceFace[]> {
	const found: SourceFace[] = [];
	await runInParallel(sources, DEFAULT_PARALLEL, async (source, index) => {
		const picture = await media.resolveForFace(source);
		found[index] = { face: await faces.largest(picture), url: picture.url };
	});
	return found;
}
