import type { CommonContext } from '../context';
import { MediaLoader } from '../media/mediaLoader';

import { FaceSwapper } from './faceSwapper';

/** What a swap job works with. */
export interface SwapTools {
	/** Loads the job's pictures and videos. */
	loader: MediaLoader;
	/** Swaps the faces. */
	swapper: FaceSwapper;
}

/** Makes the tools of one job. */
export function createSwapTools({
	pictures,
	videos,
	host,
}: Pick<CommonContext, 'pictures' | 'videos' | 'host'>): SwapTools {
	return {
		loader: new MediaLoader(pictures, videos, host),
		swapper: new FaceSwapper(pictures, videos),
	};
}
