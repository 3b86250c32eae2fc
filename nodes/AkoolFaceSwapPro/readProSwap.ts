import type { IExecuteFunctions } from 'n8n-workflow';
import { ENDPOINTS } from '../../lib/akool/endpoints';
import { readPairs, requireLandmarks, type FacePair } from '../../lib/akool/facePairs';
import { proSwapBody } from '../../lib/akool/faceSwapPro';
import { InputFault } from '../../lib/akool/faults';
import { landmarkString } from '../../lib/akool/landmarks';
import { webAddress } from '../../lib/akool/webAddress';
import { withDetectedLandmarks } from '../../lib/n8n/detectedPairs';
import type { SwapPlan } from '../../lib/n8n/runSwaps';
import { readPairsParameter } from '../shared/pairFields';

/** Akool takes this many pairs in one Face Swap Pro job. */
const MAX_PAIRS = 50;

/**
 * Reads and checks one item's parameters.
 *
 * @throws {InputFault} for anything Akool would refuse
 */
export function readProSwap(context: IExecuteFunctions, itemIndex: number): SwapPlan {
	const value = (name: string) => context.getNodeParameter(name, itemIndex, '');
	const several = value('faces') === 'several';
	const pairs = several
		? readPairs(readPairsParameter(context, itemIndex), 'Pair', MAX_PAIRS)
		: [readPair(value)];
	const detects = value('landmarks') === 'detect';
	if (several && pairs.length > 1 && !detects) requireLandmarks(pairs, 'Pair');
	const switches = {
		faceEnhance: value('faceEnhance') === true,
		singleFaceMode: value('singleFaceMode') === true,
	};
	const nameOf = (index: number, part: string) => (several ? `Pair ${index + 1}: ${part}` : part);
	return {
		asked: { path: ENDPOINTS.faceSwapPro, pairs, detects, ...switches },
		async prepare(faces) {
			const complete = detects ? await withDetectedLandmarks(pairs, faces, nameOf) : pairs;
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

function readPair(value: (name: string) => unknown): FacePair {
	const pair: FacePair = {
		source: { url: webAddress(value('sourceUrl'), 'Source Face URL') },
		target: { url: webAddress(value('targetUrl'), 'Target Picture URL') },
	};
	if (value('landmarks') !== 'manual') return pair;
	pair.source.landmarks = landmarkString(value('sourceLandmarks'), 'Source Landmarks');
	pair.target.landmarks = landmarkString(value('targetLandmarks'), 'Target Landmarks');
	if (pair.source.landmarks ?? pair.target.landmarks) return pair;
	throw new InputFault(
		"'Source Landmarks' and 'Target Landmarks' are both empty",
		"Fill in at least one of them, or set 'Landmarks' to 'None'.",
	);
}
