import type { IExecuteFunctions } from 'n8n-workflow';
import { type FacePair, requireLandmarks } from '../../lib/akool/facePairs';
import { MAX_FACES } from '../../lib/akool/mediaLimits';
import type { Media } from '../../lib/core/media';
import type { MediaType } from '../../lib/core/mediaTypes';
import { optionsOf, parametersOf } from '../../lib/n8n/options/parameterReader';
import { readMediaParameter } from '../../lib/n8n/fields/mediaFields';
import { readPairsParameter } from '../shared/pairFields';
import { readSourceFaces, type SourceFaces } from '../shared/sourceFaceFields';
import { faceEnhanceOption } from '../../lib/n8n/fields/swapOptions';
import { landmarksOption, operationField } from './parameters';

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
	const operation = parametersOf(context, itemIndex).choice(operationField);
	const options = optionsOf(context, itemIndex);
	const shared: Pick<ClassicSwapPlan, 'mediaType' | 'target' | 'faceEnhance'> = {
		mediaType: operation === 'swapInVideo' ? 'video' : 'image',
		target: readMediaParameter(context, itemIndex, 'target', 'Target'),
		faceEnhance: options.boolean(faceEnhanceOption),
	};
	if (options.choice(landmarksOption) !== 'manual') {
		return { ...shared, ...readSourceFaces(context, itemIndex) };
	}
	const pairs = readPairsParameter(context, itemIndex, MAX_FACES);
	requireLandmarks(pairs, 'Pair');
	return { ...shared, pairs };
}
