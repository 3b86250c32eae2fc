import type { IExecuteFunctions } from 'n8n-workflow';
import { mappedFace } from '../../lib/akool/faceReferences';
import { ENDPOINTS } from '../../lib/akool/endpoints';
import type { Box } from '../../lib/akool/faceBoxes';
import { readMappings } from '../../lib/akool/faceMappings';
import { plusSwapBody, type FaceMapping, type ModelStyle } from '../../lib/akool/faceSwapPlus';
import type { FetchableMedia, Media } from '../../lib/core/media';
import type { SwapRequest } from '../../lib/akool-n8n/akoolProvider';
import { MAX_FACES } from '../../lib/akool-n8n/faceFinder';
import { fileFinder } from '../../lib/n8n/binary/itemFile';
import type { SwapPlan, SwapTools } from '../../lib/n8n/jobs/runJobs';
import { findSourceFaces } from '../../lib/akool-n8n/sourceFaces';
import { readMediaParameter } from '../shared/mediaFields';
import { readSourceFaces } from '../shared/sourceFaceFields';

/**
 * Reads and checks one item's parameters.
 *
 * @throws {ValidationError} for anything Akool would refuse
 */
export function readPlusSwap(context: IExecuteFunctions, itemIndex: number): SwapPlan {
	const value = (name: string) => context.getNodeParameter(name, itemIndex, '');
	const target = readMediaParameter(context, itemIndex, 'target', 'Target');
	const looks = {
		modelStyle: value('modelStyle') as ModelStyle,
		faceEnhance: value('faceEnhance') === true,
	};
	const submission = (
		{ url, type }: FetchableMedia,
		sourceUrl: string,
		mapping?: FaceMapping[],
	): SwapRequest => ({
		path: ENDPOINTS.faceSwapPlus,
		type,
		body: plusSwapBody({ sourceUrl, targetUrl: url, mapping, ...looks }),
	});

	if (value('mode') !== 'mapping') {
		const source = readMediaParameter(context, itemIndex, 'source', 'Source Face');
		return {
			asked: { source, target, ...looks },
			async prepare({ media }) {
				// The target first: when it can't be had, no face is sent.
				const whole = await media.whole(target);
				return submission(whole, (await media.face(source)).url);
			},
		};
	}
	const mappingFrom = value('mappingFrom');
	if (mappingFrom === 'auto') {
		const { sources, order } = readSourceFaces(context, itemIndex);
		return {
			asked: { sources, order, target, ...looks },
			async prepare(ways) {
				const whole = await ways.media.whole(target);
				const found = await ways.faces.first(sources.length, whole, order);
				const newFaces = await findSourceFaces(sources, ways);
				const mapping = newFaces.map(({ face, url }, index) => ({
					source: mappedFace(face, url),
					target: mappedFace(found[index], whole.url),
				}));
				return submission(whole, newFaces[0].url, mapping);
			},
		};
	}
	const entries = mappingFrom === 'json' ? value('mappingsJson') : value('mappings.pair');
	const mappings = readMappings(entries, 'Mapping', MAX_FACES, fileFinder(context, itemIndex));
	return {
		asked: { mappings, target, ...looks },
		async prepare(ways) {
			const whole = await ways.media.whole(target);
			const mapping: FaceMapping[] = [];
			for (const { source, target: face } of mappings) {
				mapping.push({
					source: await givenFace(source, ways),
					target: face.media
						? await givenFace({ ...face, media: face.media }, ways)
						: { url: whole.url, box: face.box },
				});
			}
			return submission(whole, mapping[0].source.url, mapping);
		},
	};
}

/**
 * A face as Face Swap Plus wants it: the one in the box, or a file's largest. An address without a
 * box is a face URL already.
 */
async function givenFace({ media, box }: { media: Media; box?: Box }, ways: SwapTools) {
	const picture = await ways.media.face(media, box && { box });
	if (!box && 'file' in media) return mappedFace(await ways.faces.largest(picture), picture.url);
	return { url: picture.url, box: picture.face ? undefined : box };
}
