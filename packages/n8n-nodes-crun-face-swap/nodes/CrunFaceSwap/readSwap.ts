import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { ValidationError } from '../../../../lib/core/errors';
import type { Media } from '../../../../lib/core/media';
import { fileFinder } from '../../../../lib/n8n/binary/itemFile';
import { readMediaParameter } from '../../../../lib/n8n/fields/mediaFields';
import { parametersOf } from '../../../../lib/n8n/options/parameterReader';
import { readSourceFaces } from '../../lib/crun/sourceFaces';
import { readDetectTaskId } from '../../lib/crun/taskId';
import type { SwapPlan } from '../../lib/crun-n8n/prepareSwap';
import { detectTaskIdOption, operationField } from './parameters';

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
	return {
		target,
		sources: readSourceFaces(faces, fileFinder(context, itemIndex)),
		detectTaskId: readDetection(context, itemIndex, target),
	};
}

/**
 * The faces of a detection can be swapped only in the picture at the same address. The option without
 * an ID is an error, not a reason to find the faces again, which might number them otherwise.
 */
function readDetection(context: IExecuteFunctions, itemIndex: number, target: Media) {
	const { name, displayName } = detectTaskIdOption;
	const options = context.getNodeParameter('options', itemIndex, {}) as IDataObject;
	if (!(name in options)) return undefined;
	const id = readDetectTaskId(options[name], displayName);
	if ('url' in target) return id;
	throw new ValidationError(
		`With '${displayName}' the target can't be a file`,
		"Choose URL as Target Type, and use 'mediaUrl' of Crun Face Detect: the address of the picture whose faces it found.",
	);
}
