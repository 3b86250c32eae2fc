import type { FacePair } from '../akool/facePairs';
import { InputFault } from '../akool/faults';
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
		const sharing = pairs.filter((pair) => pair.target.url === target.url);
		const place = sharing.indexOf(pairs[index]);
		const known = sharing.filter((pair) => pair.target.landmarks !== undefined).length;
		if (known > 0 && known < sharing.length) throw halfKnown(nameOf(index, 'Target Picture URL'));
		const targetField = nameOf(index, 'Target Picture URL');
		const sourceField = nameOf(index, 'Source Face URL');
		const findTarget = async () =>
			sharing.length === 1
				? await faces.largest(target.url, targetField)
				: (await faces.first(sharing.length, target.url, 'leftToRight', targetField))[place];
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

function halfKnown(field: string): InputFault {
	return new InputFault(
		`'${field}' is shared by pairs with and without target landmarks`,
		'Then nobody can tell which faces are left. Give landmarks for all pairs with this target picture, or for none of them.',
	);
}
