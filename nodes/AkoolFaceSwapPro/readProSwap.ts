import type { IExecuteFunctions } from 'n8n-workflow';
import { ENDPOINTS } from '../../lib/akool/endpoints';
import { requireLandmarks, type FacePair } from '../../lib/akool/facePairs';
import { proSwapBody } from '../../lib/akool/faceSwapPro';
import { ValidationError } from '../../lib/core/errors';
import { readLandmarks } from '../../lib/akool/landmarks';
import { locatePairs, withDetectedLandmarks } from '../../lib/akool-n8n/locatePairs';
import type { SwapPlan } from '../../lib/n8n/jobs/runJobs';
import { readMediaParameter } from '../shared/mediaFields';
import { readPairsParameter } from '../shared/pairFields';

/** Akool takes this many pairs in one Face Swap Pro job. */
const MAX_PAIRS = 50;

/**
 * Reads and checks one item's parameters.
 *
 * @throws {ValidationError} for anything Akool would refuse
 */
export function readProSwap(context: IExecuteFunctions, itemIndex: number): SwapPlan {
	const value = (name: string) => context.getNodeParameter(name, itemIndex, '');
	const several = value('faces') === 'several';
	const pairs = several
		? readPairsParameter(context, itemIndex, MAX_PAIRS)
		: [readPair(context, itemIndex)];
	const detects = value('landmarks') === 'detect';
	if (several && pairs.length > 1 && !detects) requireLandmarks(pairs, 'Pair');
	const switches = {
		faceEnhance: value('faceEnhance') === true,
		singleFaceMode: value('singleFaceMode') === true,
	};
	return {
		asked: { path: ENDPOINTS.faceSwapPro, pairs, detects, ...switches },
		async prepare({ media, faces }) {
			const located = await locatePairs(pairs, media);
			const complete = detects ? await withDetectedLandmarks(located, faces) : located;
			return {
				path: ENDPOINTS.faceSwapPro,
				type: 'image',
				body: proSwapBody({
					sources: complete.map(({ source }) => source),
					targets: complete.map(({ target }) => target),
					...switches,
				}),
			};
		},
	};
}

function readPair(context: IExecuteFunctions, itemIndex: number): FacePair {
	const value = (name: string) => context.getNodeParameter(name, itemIndex, '');
	const pair: FacePair = {
		source: { media: readMediaParameter(context, itemIndex, 'source', 'Source Face') },
		target: { media: readMediaParameter(context, itemIndex, 'target', 'Target Picture') },
	};
	if (value('landmarks') !== 'manual') return pair;
	pair.source.landmarks = readLandmarks(value('sourceLandmarks'), 'Source Landmarks');
	pair.target.landmarks = readLandmarks(value('targetLandmarks'), 'Target Landmarks');
	if (pair.source.landmarks ?? pair.target.landmarks) return pair;
	throw new ValidationError(
		"'Source Landmarks' and 'Target Landmarks' are both empty",
		"Fill in at least one of them, or set 'Landmarks' to 'None'.",
	);
}
