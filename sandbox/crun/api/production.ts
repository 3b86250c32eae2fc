import { hostFile } from '../../fileHost/hostFile';
import type { SwapResult } from '../../swaps/faceSwapper';
import { createSwapTools } from '../../swaps/swapTools';
import type { CrunContext } from '../context';
import { swapOneFace, swapSeveralFaces } from '../swaps/swapPicture';
import type { SwapBody } from '../tasks/task';
import { TaskFailure } from '../tasks/taskFailure';

/**
 * What makes the results of an accepted task, or fails as ordered.
 *
 * @returns gives the addresses of the results
 */
export function production(body: SwapBody, context: CrunContext): () => Promise<string[]> {
	const failed = context.failures.take('submit', ['jobFails']);
	const swap = swapOf(body, context);
	return async () => {
		if (failed) throw new TaskFailure(failed.reason, failed.code);
		return [hostFile(context, 'results/', '.png', await swap())];
	};
}

/** The detection is looked up now: by the time of the swap its ID may have expired. */
function swapOf(body: SwapBody, context: CrunContext): () => Promise<SwapResult> {
	const tools = createSwapTools(context);
	if (body.model === 'image-face-swap') return async () => await swapOneFace(body.input, tools);
	const detection = context.detections.usable(body.input.detect_id);
	if (!detection) throw new Error(`There is no detection ${body.input.detect_id}`);
	return async () => await swapSeveralFaces(body.input, detection, tools);
}
