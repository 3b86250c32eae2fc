import type { IExecuteFunctions } from 'n8n-workflow';
import { type FacePair, requireLandmarks } from '../../lib/akool/facePairs';
import { readLandmarks } from '../../lib/akool/facePicture';
import { ValidationError } from '../../lib/core/errors';
import { parametersOf } from '../../lib/n8n/options/parameterReader';
import { readMediaParameter } from '../shared/mediaFields';
import { readPairsParameter } from '../shared/pairFields';
import { faceEnhanceField } from '../shared/swapFields';
import {
	facesField,
	landmarksField,
	landmarksOfPairsField,
	singleFaceModeField,
} from './parameters';

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
 * @throws {ValidationError} for a value that is none of its parameter's, or that Akool would refuse
 */
export function readProSwap(context: IExecuteFunctions, itemIndex: number): ProSwapPlan {
	const parameters = parametersOf(context, itemIndex);
	const several = parameters.choice(facesField) === 'several';
	const landmarks = parameters.choice(several ? landmarksOfPairsField : landmarksField);
	const pairs = several
		? readPairsParameter(context, itemIndex, MAX_PAIRS)
		: [readPair(context, itemIndex, landmarks === 'manual')];
	const detectLandmarks = landmarks === 'detect';
	if (several && pairs.length > 1 && !detectLandmarks) requireLandmarks(pairs, 'Pair');
	return {
		pairs,
		detectLandmarks,
		faceEnhance: parameters.boolean(faceEnhanceField),
		singleFaceMode: !several && parameters.boolean(singleFaceModeField),
	};
}

function readPair(context: IExecuteFunctions, itemIndex: number, byHand: boolean): FacePair {
	const pair: FacePair = {
		source: { media: readMediaParameter(context, itemIndex, 'source', 'Source Face') },
		target: { media: readMediaParameter(context, itemIndex, 'target', 'Target Picture') },
	};
	if (!byHand) return pair;
	const parameters = parametersOf(context, itemIndex);
	pair.source.landmarks = readLandmarks(parameters.raw('sourceLandmarks'), 'Source Landmarks');
	pair.target.landmarks = readLandmarks(parameters.raw('targetLandmarks'), 'Target Landmarks');
	if (pair.source.landmarks ?? pair.target.landmarks) return pair;
	throw new ValidationError(
		"'Source Landmarks' and 'Target Landmarks' are both empty",
		"Fill in at least one of them, or set 'Landmarks' to 'None'.",
	);
}
