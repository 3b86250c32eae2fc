import type { IExecuteFunctions } from 'n8n-workflow';
import { fileFinder } from '../../../../lib/n8n/binary/itemFile';
import { readMediaParameter } from '../../../../lib/n8n/fields/mediaFields';
import { parametersOf } from '../../../../lib/n8n/options/parameterReader';
import { readSourceFaces } from '../../lib/crun/sourceFaces';
import type { SwapPlan } from '../../lib/crun-n8n/prepareSwap';
import { operationField } from './parameters';

/**
 * Reads and validates one item's parameters.
 *
 * @throws {ValidationError} for a value that is none of its parameter's
 */
export function readSwap(context: IExecuteFunctions, itemIndex: number): SwapPlan {
	const target = readMediaParameter(context, itemIndex, 'target', 'Target');
	if (parametersOf(context, itemIndex).choice(operationField) === 'swapFace') {
		return { target, source: readMediaParameter(context, itemIndex, 'source', 'Source Face') };
	}
	const faces = context.getNodeParameter('sourceFaces.face', itemIndex, []);
	return { target, sources: readSourceFaces(faces, fileFinder(context, itemIndex)) };
}
