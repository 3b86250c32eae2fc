import type { IExecuteFunctions } from 'n8n-workflow';
import { type FacePair, requireLandmarks } from '../../lib/akool/facePairs';
import { readLandmarks } from '../../lib/akool/facePicture';
import { ValidationError } from '../../lib/core/errors';
import {
	optionsOf,
	type ParameterReader,
	parametersOf,
} from '../../lib/n8n/options/parameterReader';
import { readMediaParameter } from '../../lib/n8n/fields/mediaFields';
import { readPairsParameter } from '../shared/pairFields';
import { faceEnhanceOption } from '../../lib/n8n/fields/swapOptions';
import { landmarksOption } from './landmarkOptions';
import { operationField, singleFaceModeOption } from './parameters';

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
	const several = parametersOf(context, itemIndex).choice(operationField) === 'swapSeveralFaces';
	const options = optionsOf(context, itemIndex);
	const shared = { faceEnhance: options.boolean(faceEnhanceOption) };
	return several
		? { ...shared, ...readPairsToSwap(context, itemIndex, options) }
		: { ...shared, ...readFaceToSwap(context, itemIndex, options) };
}

type FacesToSwap = Omit<ProSwapPlan, 'faceEnhance'>;

function readFaceToSwap(
	context: IExecuteFunctions,
	itemIndex: number,
	options: ParameterReader,
): FacesToSwap {
	const landmarks = options.choice(landmarksOption);
	const pair: FacePair = {
		source: { media: readMediaParameter(context, itemIndex, 'source', 'Source Face') },
		target: { media: readMediaParameter(context, itemIndex, 'target', 'Target') },
	};
	if (landmarks === 'manual') addLandmarks(pair, options);
	return {
		pairs: [pair],
		detectLandmarks: landmarks === 'detect',
		singleFaceMode: options.boolean(singleFaceModeOption),
	};
}

function addLandmarks({ source, target }: FacePair, options: ParameterReader): void {
	source.landmarks = readLandmarks(options.raw('sourceLandmarks'), 'Source Landmarks');
	target.landmarks = readLandmarks(options.raw('targetLandmarks'), 'Target Landmarks');
	if (source.landmarks ?? target.landmarks) return;
	throw new ValidationError(
		"'Source Landmarks' and 'Target Landmarks' are both empty",
		"Fill in at least one of them, or set 'Landmarks' to 'Automatic'.",
	);
}

function readPairsToSwap(
	context: IExecuteFunctions,
	itemIndex: number,
	options: ParameterReader,
): FacesToSwap {
	const pairs = readPairsParameter(context, itemIndex, MAX_PAIRS);
	const detectLandmarks = options.choice(landmarksOption) !== 'manual';
	if (pairs.length > 1 && !detectLandmarks) requireLandmarks(pairs, 'Pair');
	return { pairs, detectLandmarks, singleFaceMode: false };
}
