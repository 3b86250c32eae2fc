import { type FaceMappingInput, type GivenFace, requirePictures } from '../akool/faceMappings';
import { isFaceUrl, mappedFace } from '../akool/faceReferences';
import { ValidationError } from '../core/errors';
import type { FaceInPicture, FaceMapping } from '../akool/swapBodies';
import { DEFAULT_PARALLEL, runInParallel } from '../jobs/concurrency';
import type { ResolvedMedia } from './mediaResolver';
import type { SwapTools } from './runSwaps';

/**
 * Resolves face mappings to pictures and boxes as Face Swap Plus takes them, several in parallel.
 *
 * @param target the picture or video of the job, in which boxes without a picture are
 * @throws {ValidationError} for a box in a video; for a picture that shows no face or can't be given
 *   to Akool, once all requests in flight have ended
 */
export async function resolveMappings(
	mappings: readonly FaceMappingInput[],
	target: ResolvedMedia,
	tools: SwapTools,
): Promise<FaceMapping[]> {
	requirePictures(mappings, target.type);
	const resolved: FaceMapping[] = [];
	await runInParallel(mappings, DEFAULT_PARALLEL, async (mapping, index) => {
		const source = await resolveGivenFace(mapping.source, tools);
		const { media, box } = mapping.target;
		resolved[index] = {
			source,
			target: media ? await resolveGivenFace({ media, box }, tools) : { url: target.url, box },
		};
	});
	requireDistinctTargets(mappings, resolved);
	return resolved;
}

/**
 * Checks that no two mappings leave it to the same picture which face is replaced: both would get
 * its largest.
 *
 * @throws {ValidationError} naming the second of them
 */
function requireDistinctTargets(
	mappings: readonly FaceMappingInput[],
	resolved: readonly FaceMapping[],
): void {
	const isChosen = ({ target: { media, box } }: FaceMappingInput) =>
		box !== undefined || (media && 'url' in media && isFaceUrl(media.url));
	const faces = mappings.map((mapping, index) =>
		isChosen(mapping) ? undefined : JSON.stringify(resolved[index].target),
	);
	for (const [index, face] of faces.entries()) {
		const earlier = faces.indexOf(face);
		if (face === undefined || earlier === index) continue;
		throw new ValidationError(
			`'${mappings[index].target.media?.field}' is the same face as in Pair ${earlier + 1}`,
			"Without a box, the largest face of the picture is used. Enter a 'Target Box' for each, use the 'faceUrl' of Akool Face Detect, or set 'Specify Pairs' to 'Automatic'. Nothing was submitted.",
		);
	}
}

/** The only face of a face URL; else the face in the box; without one, the largest of the picture. */
async function resolveGivenFace(
	{ media, box }: GivenFace,
	{ media: resolver, faces }: SwapTools,
): Promise<FaceInPicture & { url: string }> {
	const picture = await resolver.resolveForFace(media, box && { box });
	// A box given with a picture of the face alone is that of the face in the original.
	if (picture.face || isFaceUrl(picture.url)) return { url: picture.url };
	if (box) return { url: picture.url, box };
	return mappedFace(await faces.largest(picture), picture.url);
}
