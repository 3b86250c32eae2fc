import type { MediaLoader } from '../../media/mediaLoader';
import type { FaceSwapper } from '../../swaps/faceSwapper';

/** What a swap job works with. */
export interface SwapTools {
	/** Loads the job's pictures and videos. */
	loader: MediaLoader;
	/** Swaps the faces. */
	swapper: FaceSwapper;
	/** Whether an address is that of a face crop. */
	isFaceCrop(url: string): boolean;
}
