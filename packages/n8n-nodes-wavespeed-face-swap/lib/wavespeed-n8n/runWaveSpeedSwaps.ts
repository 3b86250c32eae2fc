import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Media } from '../../../../lib/core/media';
import { swappedName } from '../../../../lib/core/resultName';
import type { WantedMedia } from '../../../../lib/core/wantedMedia';
import { AddressLooks } from '../../../../lib/n8n/addresses/addressLooks';
import { MediaUploader } from '../../../../lib/n8n/binary/mediaUploader';
import { runJobs } from '../../../../lib/n8n/jobs/runJobs';
import { MAXIMUM_PRICE, MINIMUM_BALANCE } from '../../../../lib/n8n/options/optionFields';
import { type FacePair, mediaOfPairs } from '../wavespeed/facePairs';
import { WAVESPEED_MEDIA } from '../wavespeed/mediaLimits';
import { type SwapBody, swapBody, type SwapSettings } from '../wavespeed/swapBody';
import { waveSpeedUpload } from './fileUpload';
import { waveSpeedService } from './waveSpeedService';

/** One item's checked parameters. */
export interface SwapPlan extends SwapSettings {
	/** The picture that is changed. */
	target: Media;
	/** 1 to 5. */
	pairs: FacePair[];
}

/** Reads and validates one item's parameters; throws a ValidationError for invalid ones. */
export type ReadSwapPlan = (context: IExecuteFunctions, itemIndex: number) => SwapPlan;

/**
 * Runs one swap for each input item, see {@link runJobs}.
 *
 * @returns one output item for each input item, linked to it
 * @throws the first item's error when the node stops at errors
 */
export async function runWaveSpeedSwaps(
	context: IExecuteFunctions,
	readPlan: ReadSwapPlan,
): Promise<INodeExecutionData[]> {
	return await runJobs(context, {
		service: waveSpeedService,
		spending: { minimumBalance: MINIMUM_BALANCE, maximumPrice: MAXIMUM_PRICE },
		readPlan,
		resultName: ({ target }) => swappedName(target),
		isResultInline: ({ base64Output }) => base64Output,
		async openSession({ signal }, { maxWaitMs }) {
			const provider = await waveSpeedService.connect(context, { maxThrottledMs: maxWaitMs });
			const { client } = provider;
			const uploader = new MediaUploader(context, waveSpeedUpload(client), signal);
			const reader = { server: client.baseUrl, accepted: WAVESPEED_MEDIA };
			return {
				provider,
				addresses: new AddressLooks(context, reader, signal),
				mediaOf,
				prepare: async (plan) => await prepareSwap(plan, uploader),
			};
		},
	});
}

/** All pictures of one item; their addresses are looked at. */
function mediaOf({ target, pairs }: SwapPlan): WantedMedia[] {
	return [{ media: target, wanted: 'image' }, ...mediaOfPairs(pairs)];
}

/** Builds the request of one item; files are uploaded. */
async function prepareSwap(
	{ target, pairs, ...settings }: SwapPlan,
	uploader: MediaUploader,
): Promise<SwapBody> {
	const urlOf = async (media: Media) => (await uploader.resolve(media, 'image')).url;
	const image = await urlOf(target);
	const located: Array<{ source: string; target?: string }> = [];
	for (const pair of pairs) {
		const source = await urlOf(pair.source);
		located.push({ source, target: pair.target && (await urlOf(pair.target)) });
	}
	return swapBody({ target: image, pairs: located }, settings);
}
