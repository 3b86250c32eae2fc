import type { SwapTools } from '../../swaps/swapTools';

/** What a swap job of Akool works with. */
export interface AkoolSwapTools extends SwapTools {
	/** Whether an address is that of a face crop. */
	isFaceCrop(url: string): boolean;
}
