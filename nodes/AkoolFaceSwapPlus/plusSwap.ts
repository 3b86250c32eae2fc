import type { SwapRequest } from '../../lib/akool-n8n/akoolProvider';
import type { ResolvedMedia } from '../../lib/akool-n8n/mediaResolver';
import { findSourceFaces } from '../../lib/akool-n8n/resolveFaces';
import { resolveMappings } from '../../lib/akool-n8n/resolveMappings';
import type { SwapKind, SwapTools } from '../../lib/akool-n8n/runSwaps';
import { ENDPOINTS } from '../../lib/akool/endpoints';
import { mappedFace } from '../../lib/akool/faceReferences';
import { asPictures, mediaOfMappings } from '../../lib/akool/mediaOfFaces';
import { type FaceMapping, plusSwapBody } from '../../lib/akool/swapBodies';
import type { WantedMedia } from '../../lib/core/wantedMedia';
import { type PlusSwapPlan, readPlusSwap } from './readPlusSwap';

/** What Face Swap Plus adds to `runSwaps`. */
export const plusSwap: SwapKind<PlusSwapPlan> = {
	readPlan: readPlusSwap,
	mediaOf: (plan) => [{ media: plan.target }, ...facesOf(plan)],
	targetOf: ({ target }) => target,
	prepare: preparePlusSwap,
};

function facesOf(plan: PlusSwapPlan): WantedMedia[] {
	if ('mappings' in plan) return mediaOfMappings(plan.mappings);
	return asPictures('source' in plan ? [plan.source] : plan.sources);
}

/** Which new face replaces which face; without a mapping one face is swapped. */
interface Faces {
	sourceUrl: string;
	mapping?: FaceMapping[];
}

async function preparePlusSwap(plan: PlusSwapPlan, tools: SwapTools): Promise<SwapRequest> {
	// The target first, so that no face is sent if the target can't be resolved.
	const target = await tools.media.resolve(plan.target);
	const { modelStyle, faceEnhance } = plan;
	const faces = await prepareFaces(plan, target, tools);
	return {
		path: ENDPOINTS.faceSwapPlus,
		type: target.type,
		body: plusSwapBody({ targetUrl: target.url, modelStyle, faceEnhance, ...faces }),
	};
}

async function prepareFaces(
	plan: PlusSwapPlan,
	target: ResolvedMedia,
	tools: SwapTools,
): Promise<Faces> {
	if ('source' in plan) return { sourceUrl: (await tools.media.resolveForFace(plan.source)).url };
	if ('sources' in plan) return await pairInOrder(plan, target, tools);
	const mapping = await resolveMappings(plan.mappings, target, tools);
	return { sourceUrl: mapping[0].source.url, mapping };
}

/**
 * Puts the source faces on the faces found. One face into a video that shows one person needs no
 * mapping; Akool may refuse one of a single pair there.
 */
async function pairInOrder(
	{ sources, ...search }: Extract<PlusSwapPlan, { order: unknown }>,
	target: ResolvedMedia,
	tools: SwapTools,
): Promise<Faces> {
	const found = await tools.faces.first(sources.length, target, search);
	const newFaces = await findSourceFaces(sources, tools);
	const mapping = newFaces.map(({ face, url }, index) => ({
		source: mappedFace(face, url),
		target: mappedFace(found[index], target.url),
	}));
	const sourceUrl = mapping[0].source.url;
	const isInVideo = target.type === 'video' || found[0].frameTime !== undefined;
	const isOne = sources.length === 1 && isInVideo;
	if (isOne && (await tools.faces.showsOnePerson(target, search))) return { sourceUrl };
	return { sourceUrl, mapping };
}
