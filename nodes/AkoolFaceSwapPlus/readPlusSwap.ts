import type { IExecuteFunctions } from 'n8n-workflow';
import { type FaceMappingInput, readMappings } from '../../lib/akool/faceMappings';
import { MAX_FACES } from '../../lib/akool/mediaLimits';
import type { ModelStyle } from '../../lib/akool/swapBodies';
import type { Media } from '../../lib/core/media';
import { fileFinder } from '../../lib/n8n/binary/itemFile';
import { optionsOf, parametersOf } from '../../lib/n8n/options/parameterReader';
import { readMediaParameter } from '../../lib/n8n/fields/mediaFields';
import { readSourceFaces, type SourceFaces } from '../shared/sourceFaceFields';
import { faceEnhanceOption } from '../../lib/n8n/fields/swapOptions';
import { mappingFromField, operationField, styleField } from './parameters';

/** One item's checked parameters of Face Swap Plus. */
export type PlusSwapPlan = {
	target: Media;
	modelStyle: ModelStyle;
	faceEnhance: boolean;
} & ({ source: Media } | SourceFaces | { mappings: FaceMappingInput[] });

/**
 * Reads and validates one item's parameters.
 *
 * @throws {ValidationError} for a value that is none of its parameter's, or that Akool would refuse
 */
export function readPlusSwap(context: IExecuteFunctions, itemIndex: number): PlusSwapPlan {
	const parameters = parametersOf(context, itemIndex);
	const shared = {
		target: readMediaParameter(context, itemIndex, 'target', 'Target'),
		modelStyle: parameters.choice(styleField),
		faceEnhance: optionsOf(context, itemIndex).boolean(faceEnhanceOption),
	};
	if (parameters.choice(operationField) === 'swapFace') {
		return { ...shared, source: readMediaParameter(context, itemIndex, 'source', 'Source Face') };
	}
	const mappingFrom = parameters.choice(mappingFromField);
	if (mappingFrom === 'auto') return { ...shared, ...readSourceFaces(context, itemIndex) };
	const entries = parameters.raw(mappingFrom === 'json' ? 'mappingsJson' : 'mappings.pair');
	const findFile = fileFinder(context, itemIndex);
	return { ...shared, mappings: readMappings(entries, 'Pair', MAX_FACES, findFile) };
}
