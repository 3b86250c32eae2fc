import type { IExecuteFunctions } from 'n8n-workflow';
import { type FaceMappingInput, readMappings } from '../../lib/akool/faceMappings';
import { MAX_FACES } from '../../lib/akool/mediaLimits';
import type { ModelStyle } from '../../lib/akool/swapBodies';
import type { Media } from '../../lib/core/media';
import { fileFinder } from '../../lib/n8n/binary/itemFile';
import { readMediaParameter } from '../shared/mediaFields';
import { readSourceFaces, type SourceFaces } from '../shared/sourceFaceFields';

/** One item's checked parameters of Face Swap Plus. */
export type PlusSwapPlan = {
	target: Media;
	modelStyle: ModelStyle;
	faceEnhance: boolean;
} & ({ source: Media } | SourceFaces | { mappings: FaceMappingInput[] });

/**
 * Reads and validates one item's parameters.
 *
 * @throws {ValidationError} for a value that Akool would refuse
 */
export function readPlusSwap(context: IExecuteFunctions, itemIndex: number): PlusSwapPlan {
	const value = (name: string) => context.getNodeParameter(name, itemIndex, '');
	const shared = {
		target: readMediaParameter(context, itemIndex, 'target', 'Target'),
		modelStyle: value('modelStyle') as ModelStyle,
		faceEnhance: value('faceEnhance') === true,
	};
	if (value('mode') !== 'mapping') {
		return { ...shared, source: readMediaParameter(context, itemIndex, 'source', 'Source Face') };
	}
	const mappingFrom = value('mappingFrom');
	if (mappingFrom === 'auto') return { ...shared, ...readSourceFaces(context, itemIndex) };
	const entries = mappingFrom === 'json' ? value('mappingsJson') : value('mappings.pair');
	const findFile = fileFinder(context, itemIndex);
	return { ...shared, mappings: readMappings(entries, 'Mapping', MAX_FACES, findFile) };
}
