import type { IExecuteFunctions } from 'n8n-workflow';
import { fileFinder } from '../../../../lib/n8n/binary/itemFile';
import { readMediaParameter } from '../../../../lib/n8n/fields/mediaFields';
import { faceEnhanceOption } from '../../../../lib/n8n/fields/swapOptions';
import { optionsOf, parametersOf } from '../../../../lib/n8n/options/parameterReader';
import { type FacePair, readFacePairs } from '../../lib/wavespeed/facePairs';
import type { SwapPlan } from '../../lib/wavespeed-n8n/runWaveSpeedSwaps';
import { base64OutputOption, operationField } from './parameters';

/**
 * Reads and validates one item's parameters.
 *
 * @throws {ValidationError} for a value that is none of its parameter's, or that WaveSpeed would
 *   refuse
 */
export function readSwap(context: IExecuteFunctions, itemIndex: number): SwapPlan {
	const options = optionsOf(context, itemIndex);
	return {
		target: readMediaParameter(context, itemIndex, 'target', 'Target'),
		pairs: readPairs(context, itemIndex),
		faceEnhance: options.boolean(faceEnhanceOption),
		base64Output: options.boolean(base64OutputOption),
	};
}

/** A single new face replaces the face of the target. */
function readPairs(context: IExecuteFunctions, itemIndex: number): FacePair[] {
	if (parametersOf(context, itemIndex).choice(operationField) === 'swapFace') {
		return [{ source: readMediaParameter(context, itemIndex, 'source', 'Source Face') }];
	}
	const pairs = context.getNodeParameter('faces.pair', itemIndex, []);
	return readFacePairs(pairs, 'Pair', fileFinder(context, itemIndex));
}
