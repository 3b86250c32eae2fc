import type { Finding } from '../finding';
import { onlyOneChanged } from './changedFaces';
import type { FoundFace } from './faces';
import type { Swapped } from './swap';
import type { CheckTools } from './tools';

/** Of the faces of the group picture, the largest first: one that is not swapped by itself. */
const SECOND = 1;

/**
 * The new face, and the face of the group picture that it is to replace.
 *
 * @throws Error when Face Detect found too little for a swap
 */
export function pairOf({ faces }: CheckTools): [FoundFace, FoundFace] {
	const [source] = faces.newFace;
	const target = faces.group[SECOND];
	if (!source?.faceUrl) throw new Error('Face Detect cut out no new face');
	if (!target) throw new Error('The group picture needs two faces at least');
	return [source, target];
}

/** Whether that face has changed, and no other. */
export async function changes(
	{ faces, media }: CheckTools,
	{ job }: Swapped,
): Promise<Pick<Finding, 'seen' | 'agrees'>> {
	const urls = { before: media.group, after: job?.entry.url };
	return await onlyOneChanged(urls, faces.group, SECOND).catch((error: unknown) => ({
		seen: `look at ${urls.after}: it can't be compared, ${String(error)}`,
	}));
}
