import type { DetectedFace } from '../akool/detectedFaces';
import type { Media } from '../core/media';
import { runInParallel } from '../jobs/runInParallel';
import { DEFAULT_PARALLEL } from '../n8n/items/itemOutputs';
import type { SwapTools } from '../n8n/jobs/runJobs';

/** The face of a source picture, and that picture's address. */
interface SourceFace {
	face: DetectedFace;
	url: string;
}

/**
 * Finds the largest face of each source picture, a few at once.
 *
 * @returns each face with the picture it is in, in the pictures' order
 * @throws {ValidationError} naming the picture that shows none, or that Akool can't have; by then
 *   nothing is under way any more
 */
export async function findSourceFaces(
	sources: readonly Media[],
	{ media, faces }: SwapTools,
): Promise<SourceFace[]> {
	const found: SourceFace[] = [];
	await runInParallel(sources, DEFAULT_PARALLEL, async (source, index) => {
		const picture = await media.face(source);
		found[index] = { face: await faces.largest(picture), url: picture.url };
	});
	return found;
}
