import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { swappedName } from '../../../../lib/core/resultName';
import type { WantedMedia } from '../../../../lib/core/wantedMedia';
import { AddressLooks } from '../../../../lib/n8n/addresses/addressLooks';
import { MediaUploader } from '../../../../lib/n8n/binary/mediaUploader';
import { runJobs } from '../../../../lib/n8n/jobs/runJobs';
import { MAXIMUM_CREDITS, MINIMUM_CREDITS } from '../../../../lib/n8n/options/optionFields';
import { CRUN_MEDIA } from '../crun/mediaLimits';
import { crunService } from './crunService';
import { FaceFinder } from './faceFinder';
import { crunUpload } from './fileUpload';
import { prepareSwap, type SwapPlan } from './prepareSwap';

/** Reads and validates one item's parameters; throws a ValidationError for invalid ones. */
export type ReadSwapPlan = (context: IExecuteFunctions, itemIndex: number) => SwapPlan;

/**
 * Runs one swap for each input item, see {@link runJobs}.
 *
 * @returns one output item for each input item, linked to it
 * @throws the first item's error when the node stops at errors
 */
export async function runCrunSwaps(
	context: IExecuteFunctions,
	readPlan: ReadSwapPlan,
): Promise<INodeExecutionData[]> {
	return await runJobs(context, {
		service: crunService,
		spending: { minimumBalance: MINIMUM_CREDITS, maximumTotal: MAXIMUM_CREDITS },
		readPlan,
		resultName: ({ target }) => swappedName(target),
		async openSession({ signal }, { maxWaitMs, parallel }) {
			const provider = await crunService.connect(context, { maxThrottledMs: maxWaitMs });
			const { client } = provider;
			const tools = {
				uploader: new MediaUploader(context, crunUpload(context, client, signal), signal),
				faces: new FaceFinder(client, signal, parallel),
			};
			const reader = { server: client.baseUrl, accepted: CRUN_MEDIA };
			return {
				provider,
				addresses: new AddressLooks(context, reader, signal),
				mediaOf,
				prepare: async (plan) => await prepareSwap(plan, tools),
			};
		},
	});
}

/** All pictures of one item; their addresses are looked at. */
function mediaOf(plan: SwapPlan): WantedMedia[] {
	const sources = 'source' in plan ? [plan.source] : plan.sources.map(({ media }) => media);
	return [plan.target, ...sources].map((media) => ({ media, wanted: 'image' }));
}
