import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { JobRecord } from '../../lib/akool/akoolJob';
import { openAkoolClient } from '../../lib/akool-n8n/akoolClient';
import { akoolProvider } from '../../lib/akool-n8n/akoolProvider';
import { askAboutJobs } from '../../lib/n8n/jobs/readJobs';
import { readOutputField } from '../../lib/n8n/options/downloadOption';
import { downloadResults } from '../../lib/n8n/downloads/downloadResults';
import { retryRead } from '../../lib/akool-n8n/retryRead';
import { executeItems } from '../../lib/n8n/items/executeItems';
import { awaitedJobs, addOutcomes } from '../../lib/n8n/jobs/addOutcomes';
import { suspendUntilFinished } from '../../lib/n8n/jobs/suspendUntilFinished';
import { readMaxSuspension, readWaitOptions } from '../../lib/n8n/options/jobOptions';
import { waitForJobs } from '../../lib/n8n/jobs/waitForJobs';
import { readIds } from './readIds';
import { showJob } from './showJob';

/**
 * Carries out the chosen operation for the IDs of all items together.
 *
 * @returns an item for each ID, linked to its input item: a job item, or Akool's own entry when
 *   not simplified; `status: unknown` for a job Akool does not list (yet); `deleted: true` for a
 *   deleted one. The input items themselves when the node goes to sleep.
 */
export async function runResults(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	let asleep = false;
	const outputs = await executeItems(context, async (results, signal) => {
		const operation = waitsByCallback(context) ? 'sleep' : context.getNodeParameter('operation', 0);
		const simplify = context.getNodeParameter('simplify', 0, true) === true;
		const maxSleepMs = operation === 'sleep' ? readMaxSuspension(context) : 0;
		const settings = operation === 'wait' ? readWaitOptions(context) : undefined;
		const fields = new Map<number, string | undefined>();
		const asked = results.readEach((itemIndex) => {
			if (operation !== 'delete') fields.set(itemIndex, readOutputField(context, itemIndex));
			return readIds(context, itemIndex);
		});
		const connection = await openAkoolClient(context);
		const jobs = akoolProvider(connection);
		const show = showJob(jobs, simplify);

		const awaited = awaitedJobs(asked);
		const fieldFor = (itemIndex: number) => fields.get(itemIndex);
		const plan = { fieldFor, several: awaited.length > 1, signal };
		await downloadResults(context, results, plan, async (onCompleted) => {
			if (operation === 'sleep') {
				const ends = await suspendUntilFinished(context, awaited, jobs, maxSleepMs);
				if (ends) addOutcomes(awaited, ends, results, show, 0);
				else asleep = true;
			} else if (settings) {
				const now = { ...settings, lookAtOnce: true };
				await waitForJobs(jobs, awaited, results, now, { show, onCompleted, signal });
			} else if (operation === 'delete') {
				const erase = async (ids: string[]) =>
					await retryRead(connection, async () => await jobs.deleteMany(ids), signal);
				const add = (itemIndex: number, _id: string) =>
					results.add(itemIndex, { _id, deleted: true });
				await askAboutJobs(asked, results, erase, add, signal);
			} else {
				const found = new Map<string, JobRecord>();
				const look = async (ids: string[]) => {
					const records = await jobs.readPatiently(ids, signal);
					records.forEach((record) => found.set(record._id, record));
				};
				const add = (itemIndex: number, _id: string) => {
					const job = found.get(_id) ?? { _id, status: 'unknown' };
					results.addJob(itemIndex, job, show(job));
				};
				await askAboutJobs(asked, results, look, add, signal);
			}
		});
	});
	// Copies: n8n sorts a node's output by taking it apart, and a sleeping node's input with it.
	return asleep ? context.getInputData().map((item) => ({ ...item })) : outputs;
}

/** An AI agent's tool can't sleep, so it polls. */
function waitsByCallback(context: IExecuteFunctions): boolean {
	return (
		context.getNodeParameter('operation', 0) === 'wait' &&
		context.getNodeParameter('waitUsing', 0, 'poll') === 'callback' &&
		!context.isToolExecution?.()
	);
}
