import type { SwapRequest } from '../../lib/akool-n8n/akoolProvider';
import { resolvePairs, withDetectedLandmarks } from '../../lib/akool-n8n/resolveFaces';
import type { SwapKind, SwapTools } from '../../lib/akool-n8n/runSwaps';
import { ENDPOINTS } from '../../lib/akool/endpoints';
import { mediaOfPairs } from '../../lib/akool/mediaOfFaces';
import { proSwapBody } from '../../lib/akool/swapBodies';
import { type ProSwapPlan, readProSwap } from './readProSwap';

/** What Face Swap Pro adds to `runSwaps`. */
export const proSwap: SwapKind<ProSwapPlan> = {
	readPlan: readProSwap,
	mediaOf: ({ pairs }) => mediaOfPairs(pairs),
	targetOf: ({ pairs: [{ target }] }) => target.media,
	prepare: prepareProSwap,
};

async function prepareProSwap(
	{ pairs, detectLandmarks, ...options }: ProSwapPlan,
	{ media, faces }: SwapTools,
): Promise<SwapRequest> {
	const located = await resolvePairs(pairs, media);
	const complete = detectLandmarks ? await withDetectedLandmarks(located, faces) : located;
	return {
		path: ENDPOINTS.faceSwapPro,
		type: 'image',
		body: proSwapBody({
			sources: complete.map(({ source }) => source),
			targets: complete.map(({ target }) => target),
			...options,
		}),
	};
}
