import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { resultIds } from '../../lib/akool/resultIds';
import { connectToAkool } from '../../lib/n8n/akoolConnection';
import { akoolJobs } from '../../lib/n8n/akoolJobs';
import { ItemResults } from '../../lib/n8n/itemResults';
import { toNodeError } from '../../lib/n8n/nodeErrors';
import { readRecords } from '../../lib/n8n/readRecords';

/**
 * Looks up the jobs of all items in as few requests as possible.
 *
 * @returns a job item for each ID, linked to its input item; `status: unknown` for a job Akool
 *   does not list (yet)
 */
export async function getResults(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const results = new ItemResults(context);
	try {
		const asked = results.readEach((itemIndex) =>
			resultIds(context.getNodeParameter('resultIds', itemIndex), 'Result IDs'),
		);
		const jobs = akoolJobs(await connectToAkool(context));
		const ids = asked.flatMap(([, idsOfItem]) => idsOfItem);
		const { records, faults } = await readRecords(jobs, ids, context.getExecutionCancelSignal?.());
		for (const [itemIndex, idsOfItem] of asked) {
			const unread = idsOfItem.find((id) => faults.has(id));
			if (unread !== undefined) results.fail(itemIndex, faults.get(unread));
			else idsOfItem.forEach((id) => results.add(itemIndex, records.get(id)!));
		}
		return results.all();
	} catch (error) {
		throw toNodeError(context.getNode(), error);
	}
}
