import type { IExecuteFunctions } from 'n8n-workflow';
import { mappedFace } from '../../lib/akool/chosenFaces';
import { ENDPOINTS } from '../../lib/akool/endpoints';
import { readMappings } from '../../lib/akool/faceMappings';
import { plusSwapBody, type FaceMapping, type ModelStyle } from '../../lib/akool/faceSwapPlus';
import { mediaTypeOf } from '../../lib/akool/jobRecord';
import { webAddress } from '../../lib/akool/webAddress';
import { MAX_FACES } from '../../lib/n8n/faceFinder';
import { settled, type SwapPlan } from '../../lib/n8n/runSwaps';
import { findSourceFaces, readSourceFaces } from '../shared/sourceFaceFields';

const TARGET = 'Target URL';

/**
 * Reads and checks one item's parameters.
 *
 * @throws {InputFault} for anything Akool would refuse
 */
export function readPlusSwap(context: IExecuteFunctions, itemIndex: number): SwapPlan {
	const value = (name: string) => context.getNodeParameter(name, itemIndex, '');
	const targetUrl = webAddress(value('targetUrl'), TARGET);
	const looks = {
		modelStyle: value('modelStyle') as ModelStyle,
		faceEnhance: value('faceEnhance') === true,
	};
	const submission = (sourceUrl: string, mapping?: FaceMapping[]) => ({
		path: ENDPOINTS.faceSwapPlus,
		type: mediaTypeOf(targetUrl),
		body: plusSwapBody({ sourceUrl, targetUrl, mapping, ...looks }),
	});

	if (value('mode') !== 'mapping') {
		const sourceUrl = webAddress(value('sourceUrl'), 'Source Face URL');
		return settled(submission(sourceUrl));
	}
	const mappingFrom = value('mappingFrom');
	if (mappingFrom === 'auto') {
		const { urls, order } = readSourceFaces(context, itemIndex);
		return {
			asked: { path: ENDPOINTS.faceSwapPlus, targetUrl, urls, order, ...looks },
			async prepare(faces) {
				const found = await faces.first(urls.length, targetUrl, order, TARGET);
				const sources = await findSourceFaces(urls, faces);
				const mapping = sources.map((source, index) => ({
					source: mappedFace(source, urls[index]),
					target: mappedFace(found[index], targetUrl),
				}));
				return submission(urls[0], mapping);
			},
		};
	}
	const entries = mappingFrom === 'json' ? value('mappingsJson') : value('mappings.pair');
	const mapping = readMappings(entries, 'Mapping', MAX_FACES, targetUrl);
	return settled(submission(mapping[0].source.url, mapping));
}
