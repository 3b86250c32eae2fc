import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { connectToAkool } from '../../lib/n8n/akoolConnection';
import { akoolJobs } from '../../lib/n8n/akoolJobs';
import { askAboutJobs } from '../../lib/n8n/askAboutJobs';
import { retriedRead } from '../../lib/n8n/retriedRead';
import { runItems } from '../../lib/n8n/runItems';
import { awaitedJobs } from '../../lib/n8n/settleJobs';
import { sleepUntilFinished } from '../../lib/n8n/sleepUntilFinished';
import { readMaxSleep, readWaitSettings } from '../../lib/n8n/swapOptions';
import { waitForJobs } from '../../lib/n8n/waitForJobs';
import { askedIds } from './askedIds';
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
	const outputs = await runItems(context, async (results, signal) => {
		const operation = waitsByCallback(context) ? 'sleep' : context.getNodeParameter('operation', 0);
		const simplify = context.getNodeParameter('simplify', 0, true) === true;
		const maxSleepMs = operation === 'sleep' ? readMaxSleep(context) : 0;
		const settings = operation === 'wait' ? readWaitSettings(context) : undefined;
		const asked = results.readEach((itemIndex) => askedIds(context, itemIndex));
		const connection = await connectToAkool(context);
		const jobs = akoolJobs(connection);

		if (operation === 'sleep') {
			const awaited = awaitedJobs(asked);
			const show = showJob(jobs, simplify);
			asleep = await sleepUntilFinished(
				context,
				connection,
				jobs,
				awaited,
				results,
				show,
				maxSleepMs,
			);
		} else if (settings) {
			const now = { ...settings, lookAtOnce: true };
			await waitForJobs(jobs, awaitedJobs(asked), results, now, showJob(jobs, simplify), signal);
		} else if (operation === 'delete') {
			const erase = async (ids: string[]) =>
				await retriedRead(connection, async () => await jobs.deleteMany(ids), signal);
			const show = (_id: string) => ({ _id, deleted: true });
			await askAboutJobs(asked, results, erase, show, signal);
		} else {
			const found = new Map<string, object>();
			const look = async (ids: string[]) => {
				const read = async () => await jobs.readMany(ids);
				const records = await retriedRead(connection, read, signal);
				records.forEach((record) => found.set(record._id, record));
			};
			const show = (_id: string) =>
				(simplify ? found.get(_id) : jobs.entryOf(_id)) ?? { _id, status: 'unknown' };
			await askAboutJobs(asked, results, look, show, signal);
		}
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
