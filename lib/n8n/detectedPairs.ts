import type { FacePair } from '../akool/facePairs';
import type { FaceFinder } from './faceFinder';

/**
 * Fills in the landmarks that pairs lack. A source is its picture's largest face. So is a target,
 * unless several pairs name the same target picture: then the first of them means its leftmost
 * face, the second the next, and so on.
 *
 * @param nameOf names a pair's picture as the user sees it, from the pair's number (from 0)
 * @throws {InputFault} when a face is not there
 */
export async function withDetectedLandmarks(
	pairs: readonly FacePair[],
	faces: FaceFinder,
	nameOf: (index: number, part: 'Source Face URL' | 'Target Picture URL') => string,
): Promise<FacePair[]> {
	const filled: FacePair[] = [];
	for (const [index, { source, target }] of pairs.entries()) {
		const sharing = pairs.filter((pair) => pair.target.url === target.url).length;
		const place = pairs.slice(0, index).filter((pair) => pair.target.url === target.url).length;
		const targetField = nameOf(index, 'Target Picture URL');
		const sourceField = nameOf(index, 'Source Face URL');
		const findTarget = async () =>
			sharing === 1
				? await faces.largest(target.url, targetField)
				: (await faces.first(sharing, target.url, 'leftToRight', targetField))[place];
		filled.push({
			source: {
				url: source.url,
				landmarks: source.landmarks ?? (await faces.largest(source.url, sourceField)).landmarks,
			},
			target: { url: target.url, landmarks: target.landmarks ?? (await findTarget()).landmarks },
		});
	}
	return filled;
}
