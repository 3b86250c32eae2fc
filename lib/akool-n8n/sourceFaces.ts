import type { DetectedFace } from '../akool/detectedFaces';
import type { Media } from '../core/media';
import { runInParallel } from '../jobs/runInParallel';
import { DEFAULT_PARALLEL } from '../n8n/items/itemOutputs';
import type { SwapTools } from './swapTools';

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
