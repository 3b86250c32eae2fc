import type { IExecuteFunctions } from 'n8n-workflow';
import { type FacePair, requireLandmarks } from '../../lib/akool/facePairs';
import { readLandmarks } from '../../lib/akool/facePicture';
import { ValidationError } from '../../lib/core/errors';
import { readMediaParameter } from '../shared/mediaFields';
import { readPairsParameter } from '../shared/pairFields';

/** The maximum number of pairs Akool accepts in one Face Swap Pro job. */
const MAX_PAIRS = 50;

/** One item's checked parameters of Face Swap Pro. */
export interface ProSwapPlan {
	pairs: FacePair[];
	/** Whether Face Detect fills in the landmarks that the pairs lack. */
	detectLandmarks: boolean;
	faceEnhance: boolean;
	singleFaceMode: boolean;
}

/**
 * Reads and validates one item's parameters.
 *
 * @throws {ValidationError} for a value that Akool would refuse
 */
export function readProSwap(context: IExecuteFunctions, itemIndex: number): ProSwapPlan {
	const value = (name: string) => context.getNodeParameter(name, itemIndex, '');
	const several = value('faces') === 'several';
	const pairs = several
		? readPairsParameter(context, itemIndex, MAX_PAIRS)
		: [readPair(context, itemIndex)];
	const detectLandmarks = value('landmarks') === 'detect';
	if (several && pairs.length > 1 && !detectLandmarks) requireLandmarks(pairs, 'Pair');
	return {
		pairs,
		detectLandmarks,
		faceEnhance: value('faceEnhance') === true,
		singleFaceMode: value('singleFaceMode') === true,
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
