import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { runJobs } from '../n8n/jobs/runJobs';
import type { SwapRequest } from './akoolProvider';
import { akoolService } from './akoolService';
import { openSwapTools, type SwapTools } from './swapTools';

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
