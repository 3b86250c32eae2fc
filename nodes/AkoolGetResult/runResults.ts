import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { resultIds } from '../../lib/akool/resultIds';
import { connectToAkool } from '../../lib/n8n/akoolConnection';
import { akoolJobs } from '../../lib/n8n/akoolJobs';
import { askAboutJobs } from '../../lib/n8n/askAboutJobs';
import { retriedRead } from '../../lib/n8n/retriedRead';
import { runItems } from '../../lib/n8n/runItems';
import { readWaitSettings } from '../../lib/n8n/swapOptions';
import { waitForJobs } from '../../lib/n8n/waitForJobs';

/**
 * Carries out the chosen operation for the IDs of all items together.
 *
 * @returns an item for each ID, linked to its input item: a job item, or Akool's own entry when
 *   not simplified; `status: unknown` for a job Akool does not list (yet); `deleted: true` for a
 *   deleted one
 */
export async function runResults(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	return await runItems(context, async (results, signal) => {
		const operation = context.getNodeParameter('operation', 0);
		const simplify = context.getNodeParameter('simplify', 0, true) === true;
		const settings = operation === 'wait' ? readWaitSettings(context) : undefined;
		const asked = results.readEach((itemIndex) =>
			resultIds(context.getNodeParameter('resultIds', itemIndex), 'Result IDs'),
		);
		const connection = await connectToAkool(context);
		const jobs = akoolJobs(connection);

		if (settings) {
			const awaited = asked.flatMap(([itemIndex, ids]) =>
				ids.map((_id): [number, { _id: string }] => [itemIndex, { _id }]),
			);
			const show = (done: { _id: string }) => (!simplify && jobs.entryOf(done._id)) || done;
			await waitForJobs(jobs, awaited, results, { ...settings, lookAtOnce: true }, show, signal);
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
}
