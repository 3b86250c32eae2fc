import type { SwapRequest } from '../../lib/akool-n8n/akoolProvider';
import type { ResolvedMedia } from '../../lib/akool-n8n/mediaResolver';
import { findSourceFaces, resolvePairs } from '../../lib/akool-n8n/resolveFaces';
import type { SwapKind, SwapTools } from '../../lib/akool-n8n/runSwaps';
import { ENDPOINTS } from '../../lib/akool/endpoints';
import type { FacePicture } from '../../lib/akool/facePicture';
import { markedFace } from '../../lib/akool/faceReferences';
import { asPictures, mediaOfPairs } from '../../lib/akool/mediaOfFaces';
import { classicSwapBody } from '../../lib/akool/swapBodies';
import { type ClassicSwapPlan, readClassicSwap } from './readClassicSwap';

/** What Face Swap Classic adds to `runSwaps`. */
export const classicSwap: SwapKind<ClassicSwapPlan> = {
	readPlan: readClassicSwap,
	mediaOf: (plan) => [
		{ media: plan.target, wanted: plan.mediaType },
		...('pairs' in plan ? mediaOfPairs(plan.pairs) : asPictures(plan.sources)),
	],
	targetOf: ({ target }) => target,
	prepare: prepareClassicSwap,
};

/** The n-th source face replaces the n-th target face. */
interface Faces {
	sources: FacePicture[];
	targets: FacePicture[];
}

async function prepareClassicSwap(plan: ClassicSwapPlan, tools: SwapTools): Promise<SwapRequest> {
	const { mediaType, faceEnhance } = plan;
	const target = await tools.media.resolve(plan.target, mediaType);
	const { sources, targets } =
		'pairs' in plan
			? await resolveGivenFaces(plan, tools)
			: await findSwapFaces(plan, target, tools);
	return {
		path: mediaType === 'video' ? ENDPOINTS.classicVideo : ENDPOINTS.classicImage,
		type: mediaType,
		body: classicSwapBody({
			media: mediaType,
			targetUrl: target.url,
			sources,
			targets,
			faceEnhance,
		}),
	};
}

async function resolveGivenFaces(
	{ pairs }: Extract<ClassicSwapPlan, { pairs: unknown }>,
	{ media }: SwapTools,
): Promise<Faces> {
	const located = await resolvePairs(pairs, media);
	return {
		sources: located.map(({ source }) => source),
		targets: located.map(({ target }) => target),
	};
}

async function findSwapFaces(
	{ mediaType, sources, ...search }: Extract<ClassicSwapPlan, { order: unknown }>,
	target: ResolvedMedia,
	tools: SwapTools,
): Promise<Faces> {
	const found = await tools.faces.first(sources.length, target, search);
	const newFaces = await findSourceFaces(sources, tools);
	// For a video each picture may show only one face, and none may be the video itself.
	const alone = mediaType === 'video';
	return {
		sources: newFaces.map(({ face, url }) => markedFace(face, url, alone)),
		targets: found.map((face) => markedFace(face, target.url, alone)),
	};
}
