import { randomUUID } from 'crypto';
import type { IDataObject, INodeType, IWebhookFunctions } from 'n8n-workflow';
import { CrunGetResult } from '../../../packages/n8n-nodes-crun-face-swap/nodes/CrunGetResult/CrunGetResult.node';
import { CrunTrigger } from '../../../packages/n8n-nodes-crun-face-swap/nodes/CrunTrigger/CrunTrigger.node';
import type { CrunSandbox, CrunSettings } from '../../../sandbox';
import { crunCredentialsFor } from '../../support/crunSandbox';
import { webhookCall } from '../../support/webhookCall';
import { swapStep } from './steps';
import { requestsTo, useSwaps } from './swaps';

/** What came of a call. */
export interface Called {
	status?: number;
	message?: string;
	/** The items that the workflow starts or goes on with; undefined if it does not. */
	json?: IDataObject[];
	/** How often Crun was asked for a job because of it. */
	reads: number;
	/** Responds as n8n does once the execution is started. */
	respondAsN8n(status: number): void;
}

/** A node that can be called, again and again. */
export type Caller = (body: unknown) => Promise<Called>;

/** What tests of calls are made of: a stand-in for Crun, jobs there, and nodes that are called. */
export function useCalls(settings?: Partial<CrunSettings>) {
	const swaps = useSwaps({ queueMs: 0, processMs: 60_000, ...settings });
	const { sandbox, run } = swaps;
	const caller = (node: INodeType, parameters: IDataObject, ids?: string[]): Caller => {
		const id = randomUUID();
		const staticData = {} as IDataObject;
		return async (body) => {
			const before = requestsTo(sandbox(), '/TaskInfo').length;
			const { context, response, respondAsN8n } = webhookCall({
				node,
				credential: crunCredentialsFor(sandbox()),
				body,
				items: ids?.map((one) => ({ id: one })),
				staticData,
				executionId: id,
				settings: { id, parameters: parameters as never },
			});
			const { workflowData } = await node.webhook!.call(context as IWebhookFunctions);
			const json = workflowData?.[0].map((item) => item.json);
			const reads = requestsTo(sandbox(), '/TaskInfo').length - before;
			return { ...response, json, reads, respondAsN8n };
		};
	};
	return {
		...swaps,
		/** Submits a job and gives its ID. */
		async submit(): Promise<string> {
			const { json } = await run(swapStep({ waitForResult: false }));
			return String(json[0].id);
		},
		/** Ends all jobs. */
		finish: async () => await sandbox().clock.advance(61_000),
		/** A trigger of its own. */
		trigger: (parameters: IDataObject = {}) =>
			caller(new CrunTrigger(), { triggerOn: ['completed', 'failed'], options: {}, ...parameters }),
		/** A Get Result that is suspended until its jobs are finished. */
		suspended: (ids: string[]) =>
			caller(
				new CrunGetResult(),
				{
					operation: 'wait',
					waitUsing: 'callback',
					resultIds: '={{ $json.id }}',
					options: {},
				},
				ids,
			),
		call: (id: string, changes?: object) => callAbout(sandbox(), id, changes),
	};
}

/** The record that Crun sends when a job has succeeded, from its documentation: as only Crun can make it. */
function callAbout(sandbox: CrunSandbox, id: string, changes: object = {}) {
	return {
		task_id: id,
		provider: 'crun',
		model_version: 'image-face-swap',
		status: 'success',
		param: sandbox.tasks.find(id)?.body,
		create_at: 1767225600,
		complete_at: 1767225612,
		duration_s: 12,
		credits: 4,
		source: 'api',
		result: { media_urls: ['https://elsewhere.example.com/result.png'] },
		...changes,
	};
}
