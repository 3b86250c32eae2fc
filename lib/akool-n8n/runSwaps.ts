import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { AKOOL_MEDIA } from '../akool/mediaLimits';
import type { Media } from '../core/media';
import { swappedName } from '../core/resultName';
import type { WantedMedia } from '../core/wantedMedia';
import { AddressLooks } from '../n8n/addresses/addressLooks';
import type { UrlLifetime } from '../n8n/binary/signedUrl';
import type { Run } from '../n8n/items/executeItems';
import { runJobs } from '../n8n/jobs/runJobs';
import type { JobOptions } from '../n8n/options/jobOptions';
import { MINIMUM_CREDITS } from '../n8n/options/optionFields';
import type { AkoolClient } from './akoolClient';
import type { SwapRequest } from './akoolProvider';
import { akoolService } from './akoolService';
import { FaceFinder } from './faceFinder';
import { MediaResolver } from './mediaResolver';

/**
 * What differs between the swap nodes.
 *
 * @typeParam Plan one item's checked parameters
 */
export interface SwapKind<Plan extends object> {
	/** Reads and validates one item's parameters; throws a ValidationError for invalid ones. */
	readPlan(context: IExecuteFunctions, itemIndex: number): Plan;
	/** Returns all pictures and videos of one item; their addresses are looked at. */
	mediaOf(plan: Plan): WantedMedia[];
	/** The picture or video that the result is named after. */
	targetOf(plan: Plan): Media;
	/** Builds the request of one item; throws a ValidationError if a file or face is missing. */
	prepare(plan: Plan, tools: SwapTools): Promise<SwapRequest>;
}

/**
 * Runs one swap for each input item, see {@link runJobs}.
 *
 * @returns one output item for each input item, linked to it
 * @throws the first item's error when the node stops at errors
 */
export async function runSwaps<Plan extends object>(
	context: IExecuteFunctions,
	{ readPlan, mediaOf, targetOf, prepare }: SwapKind<Plan>,
): Promise<INodeExecutionData[]> {
	return await runJobs(context, {
		service: akoolService,
		spending: { minimumBalance: MINIMUM_CREDITS },
		readPlan,
		resultName: (plan) => swappedName(targetOf(plan)),
		async openSession(run, options) {
			const provider = await akoolService.connect(context, { maxThrottledMs: options.maxWaitMs });
			const tools = openSwapTools(run, provider.client, options);
			const { addresses } = tools;
			return { provider, addresses, mediaOf, prepare: async (plan) => await prepare(plan, tools) };
		},
	});
}

/** Shared by all items of a run while their requests are prepared. */
export interface SwapTools {
	addresses: AddressLooks;
	media: MediaResolver;
	faces: FaceFinder;
}

/**
 * Minimum lifetime of file addresses, in ms: a job may be queued for long before Akool fetches its
 * files.
 */
const URL_LIFETIME_MS = 24 * 60 * 60 * 1000;

/** How much longer than the node's maximum wait file addresses are valid, in ms. */
const URL_LIFETIME_BEYOND_MS = 60 * 60 * 1000;

function openSwapTools(
	{ context, signal }: Run,
	client: AkoolClient,
	{ maxWaitMs, parallel }: JobOptions,
): SwapTools {
	const reader = { server: client.baseUrl, accepted: AKOOL_MEDIA };
	const addresses = new AddressLooks(context, reader, signal);
	const mediaOptions = { ...urlLifetime(maxWaitMs), addresses };
	return {
		addresses,
		media: new MediaResolver(context, client, mediaOptions, signal),
		faces: new FaceFinder(client, parallel, signal),
	};
}

/**
 * Addresses outlive the execution, since even a node that waits may end before Akool fetches the
 * files: if another job fails, or the execution is stopped.
 */
function urlLifetime(maxWaitMs: number): UrlLifetime {
	const lifetimeMs = Math.max(URL_LIFETIME_MS, maxWaitMs + URL_LIFETIME_BEYOND_MS);
	return { lifetimeMs, beyondExecution: true };
}
