import type { IExecuteFunctions } from 'n8n-workflow';
import { type FacePair, requireLandmarks } from '../../lib/akool/facePairs';
import { MAX_FACES } from '../../lib/akool/mediaLimits';
import type { Media } from '../../lib/core/media';
import type { MediaType } from '../../lib/core/mediaTypes';
import { readMediaParameter } from '../shared/mediaFields';
import { readPairsParameter } from '../shared/pairFields';
import { readSourceFaces, type SourceFaces } from '../shared/sourceFaceFields';

/** One item's checked parameters of Face Swap Classic. */
export type ClassicSwapPlan = {
	mediaType: MediaType;
	target: Media;
	faceEnhance: boolean;
} & ({ pairs: FacePair[] } | SourceFaces);

/**
 * Reads and validates one item's parameters.
 *
 * @throws {ValidationError} for a value that Akool would refuse
 */
export function readClassicSwap(context: IExecuteFunctions, itemIndex: number): ClassicSwapPlan {
	const value = (name: string) => context.getNodeParameter(name, itemIndex, '');
	const shared = {
		mediaType: value('media') === 'video' ? ('video' as const) : ('image' as const),
		target: readMediaParameter(context, itemIndex, 'target', 'Target'),
		faceEnhance: value('faceEnhance') === true,
	};
	if (value('landmarks') !== 'manual') {
		return { ...shared, ...readSourceFaces(context, itemIndex) };
	}
	const pairs = readPairsParameter(context, itemIndex, MAX_FACES);
	requireLandmarks(pairs, 'Pair');
	return { ...shared, pairs };
}
