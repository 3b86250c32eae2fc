import type { IExecuteFunctions } from 'n8n-workflow';
import { type FacePair, requireLandmarks } from '../../lib/akool/facePairs';
import { MAX_FACES } from '../../lib/akool/mediaLimits';
import type { Media } from '../../lib/core/media';
import type { MediaType } from '../../lib/core/mediaTypes';
import { parametersOf } from '../../lib/n8n/options/parameterReader';
import { readMediaParameter } from '../shared/mediaFields';
import { readPairsParameter } from '../shared/pairFields';
import { readSourceFaces, type SourceFaces } from '../shared/sourceFaceFields';
import { faceEnhanceField } from '../shared/swapFields';
import { landmarksField, mediaField } from './parameters';

/** One item's checked parameters of Face Swap Classic. */
export type ClassicSwapPlan = {
	mediaType: MediaType;
	target: Media;
	faceEnhance: boolean;
} & ({ pairs: FacePair[] } | SourceFaces);

/**
 * Reads and validates one item's parameters.
 *
 * @throws {ValidationError} for a value that is none of its parameter's, or that Akool would refuse
 */
export function readClassicSwap(context: IExecuteFunctions, itemIndex: number): ClassicSwapPlan {
	const parameters = parametersOf(context, itemIndex);
	const shared = {
		mediaType: parameters.choice(mediaField),
		target: readMediaParameter(context, itemIndex, 'target', 'Target'),
		faceEnhance: parameters.boolean(faceEnhanceField),
	};
	if (parameters.choice(landmarksField) === 'detect') {
		return { ...shared, ...readSourceFaces(context, itemIndex) };
	}
	const pairs = readPairsParameter(context, itemIndex, MAX_FACES);
	requireLandmarks(pairs, 'Pair');
	return { ...shared, pairs };
}
