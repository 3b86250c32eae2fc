import type { IExecuteFunctions } from 'n8n-workflow';
import { ValidationError } from '../../../../lib/core/errors';
import type { Media } from '../../../../lib/core/media';
import { fileFinder } from '../../../../lib/n8n/binary/itemFile';
import { readMediaParameter } from '../../../../lib/n8n/fields/mediaFields';
import { optionsOf, parametersOf } from '../../../../lib/n8n/options/parameterReader';
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

/** The faces of a detection can be swapped only in the picture at the same address. */
function readDetection(context: IExecuteFunctions, itemIndex: number, target: Media) {
	const { name, displayName } = detectTaskIdOption;
	const id = readDetectTaskId(optionsOf(context, itemIndex).raw(name), displayName);
	if (id === undefined || 'url' in target) return id;
	throw new ValidationError(
		`With '${displayName}' the target can't be a file`,
		"Choose URL as Target Type, and use 'mediaUrl' of Crun Face Detect: the address of the picture whose faces it found.",
	);
}
