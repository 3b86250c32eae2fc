import type { IExecuteFunctions } from 'n8n-workflow';
import { markedFace } from '../../lib/akool/chosenFaces';
import { ENDPOINTS } from '../../lib/akool/endpoints';
import { readPairs, requireLandmarks } from '../../lib/akool/facePairs';
import type { FacePicture } from '../../lib/akool/facePicture';
import { classicSwapBody } from '../../lib/akool/faceSwapClassic';
import { webAddress } from '../../lib/akool/webAddress';
import type { SwapSubmission } from '../../lib/n8n/akoolJobs';
import { MAX_FACES } from '../../lib/n8n/faceFinder';
import { settled, type SwapPlan } from '../../lib/n8n/runSwaps';
import { readPairsParameter } from '../shared/pairFields';
import { findSourceFaces, readSourceFaces } from '../shared/sourceFaceFields';

const TARGET = 'Target URL';

/**
 * Reads and checks one item's parameters.
 *
 * @throws {InputFault} for anything Akool would refuse
 */
export function readClassicSwap(context: IExecuteFunctions, itemIndex: number): SwapPlan {
	const value = (name: string) => context.getNodeParameter(name, itemIndex, '');
	const media = value('media') === 'video' ? 'video' : 'image';
	const targetUrl = webAddress(value('targetUrl'), TARGET);
	const faceEnhance = value('faceEnhance') === true;
	const submission = (sources: FacePicture[], targets: FacePicture[]): SwapSubmission => ({
		path: media === 'video' ? ENDPOINTS.classicVideo : ENDPOINTS.classicImage,
		type: media,
		body: classicSwapBody({ media, targetUrl, sources, targets, faceEnhance }),
	});

	if (value('landmarks') === 'manual') {
		const pairs = readPairs(readPairsParameter(context, itemIndex), 'Pair', MAX_FACES);
		requireLandmarks(pairs, 'Pair');
		const sources = pairs.map(({ source }) => source);
		const targets = pairs.map(({ target }) => target);
		return settled(submission(sources, targets));
	}
	const { urls, order } = readSourceFaces(context, itemIndex);
	// In a video's request each picture may show one face only, and none may be the video.
	const alone = media === 'video';
	return {
		asked: { media, targetUrl, urls, order, faceEnhance },
		async prepare(faces) {
			const found = await faces.first(urls.length, targetUrl, order, TARGET);
			const sources = await findSourceFaces(urls, faces);
			return submission(
				sources.map((face, index) => markedFace(face, urls[index], alone)),
				found.map((face) => markedFace(face, targetUrl, alone)),
			);
		},
	};
}
