import type { IExecuteFunctions } from 'n8n-workflow';
import { markedFace } from '../../lib/akool/faceReferences';
import { ENDPOINTS } from '../../lib/akool/endpoints';
import { requireLandmarks } from '../../lib/akool/facePairs';
import type { FacePicture } from '../../lib/akool/facePicture';
import { classicSwapBody } from '../../lib/akool/faceSwapClassic';
import type { SwapRequest } from '../../lib/akool-n8n/akoolProvider';
import { locatePairs } from '../../lib/akool-n8n/locatePairs';
import { MAX_FACES } from '../../lib/akool-n8n/faceFinder';
import type { SwapPlan } from '../../lib/n8n/jobs/runJobs';
import { findSourceFaces } from '../../lib/akool-n8n/sourceFaces';
import { readMediaParameter } from '../shared/mediaFields';
import { readPairsParameter } from '../shared/pairFields';
import { readSourceFaces } from '../shared/sourceFaceFields';

/**
 * Reads and checks one item's parameters.
 *
 * @throws {ValidationError} for anything Akool would refuse
 */
export function readClassicSwap(context: IExecuteFunctions, itemIndex: number): SwapPlan {
	const value = (name: string) => context.getNodeParameter(name, itemIndex, '');
	const media = value('media') === 'video' ? 'video' : 'image';
	const target = readMediaParameter(context, itemIndex, 'target', 'Target');
	const faceEnhance = value('faceEnhance') === true;
	const submission = (
		targetUrl: string,
		sources: FacePicture[],
		targets: FacePicture[],
	): SwapRequest => ({
		path: media === 'video' ? ENDPOINTS.classicVideo : ENDPOINTS.classicImage,
		type: media,
		body: classicSwapBody({ media, targetUrl, sources, targets, faceEnhance }),
	});

	if (value('landmarks') === 'manual') {
		const pairs = readPairsParameter(context, itemIndex, MAX_FACES);
		requireLandmarks(pairs, 'Pair');
		return {
			asked: { media, target, pairs, faceEnhance },
			async prepare(ways) {
				const { url } = await ways.media.whole(target, media);
				const located = await locatePairs(pairs, ways.media);
				const sources = located.map(({ source }) => source);
				const targets = located.map((pair) => pair.target);
				return submission(url, sources, targets);
			},
		};
	}
	const { sources, order } = readSourceFaces(context, itemIndex);
	// In a video's request each picture may show one face only, and none may be the video.
	const alone = media === 'video';
	return {
		asked: { media, target, sources, order, faceEnhance },
		async prepare(ways) {
			const whole = await ways.media.whole(target, media);
			const found = await ways.faces.first(sources.length, whole, order);
			const newFaces = await findSourceFaces(sources, ways);
			return submission(
				whole.url,
				newFaces.map(({ face, url }) => markedFace(face, url, alone)),
				found.map((face) => markedFace(face, whole.url, alone)),
			);
		},
	};
}
