import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { UrlLifetime } from '../n8n/binary/signedUrl';
import type { Run } from '../n8n/items/executeItems';
import { runJobs } from '../n8n/jobs/runJobs';
import type { JobOptions } from '../n8n/options/jobOptions';
import type { AkoolClient } from './akoolClient';
import type { SwapRequest } from './akoolProvider';
import { akoolService } from './akoolService';
import { FaceFinder } from './faceFinder';
import { MediaResolver } from './mediaResolver';

/** A kind of swap: what each swap node adds to a run of jobs. */
export interface SwapKind<Plan extends object> {
	/** Reads and checks one item's parameters; throws a ValidationError for wrong ones. */
	readPlan(context: IExecuteFunctions, itemIndex: number): Plan;
	/** Makes the request of one item; throws a ValidationError when a file or face is not there. */
	prepare(plan: Plan, tools: SwapTools): Promise<SwapRequest>;
}

/**
 * Runs one swap for each input item, see {@link runJobs}.
 *
 * @returns one job item for each input item, linked to it
 * @throws the first item's error when the node stops at errors
 */
export async function runSwaps<Plan extends object>(
	context: IExecuteFunctions,
	{ readPlan, prepare }: SwapKind<Plan>,
): Promise<INodeExecutionData[]> {
	return await runJobs(context, {
		service: akoolService,
		readPlan,
		async openSession(run, options) {
			const provider = await akoolService.connect(context, { patienceMs: options.maxWaitMs });
			const tools = openSwapTools(run, provider.client, options);
			return { provider, prepare: async (plan) => await prepare(plan, tools) };
		},
	});
}

/** What the preparation of swaps shares in a run. */
export interface SwapTools {
	media: MediaResolver;
	faces: FaceFinder;
}

/** How long n8n serves files at least, in ms: jobs may wait long before Akool fetches them. */
const URL_LIFETIME_MS = 24 * 60 * 60 * 1000;

/** How much longer than the node waits, in ms. */
const URL_LIFETIME_BEYOND_MS = 60 * 60 * 1000;

function openSwapTools(
	{ context, signal }: Run,
	client: AkoolClient,
	{ maxWaitMs, parallel }: JobOptions,
): SwapTools {
	return {
		media: new MediaResolver(context, client, urlLifetime(maxWaitMs), signal),
		faces: new FaceFinder(client, parallel, signal),
	};
}

/** Also a node that waits may end before Akool fetches: another job fails, or somebody presses stop. */
function urlLifetime(maxWaitMs: number): UrlLifetime {
	const lifetimeMs = Math.max(URL_LIFETIME_MS, maxWaitMs + URL_LIFETIME_BEYOND_MS);
	return { lifetimeMs, beyondExecution: true };
}
