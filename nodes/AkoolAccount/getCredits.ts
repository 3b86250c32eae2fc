import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { connectToAkool } from '../../lib/akool-n8n/akoolClient';
import { readCredit } from '../../lib/akool-n8n/creditBalance';
import { runItems } from '../../lib/n8n/items/executeItems';

/** Reads the balance once and puts it out for each input item, as `{ credit }`. */
export async function getCredits(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	return await runItems(context, async (results, signal) => {
		const credit = await readCredit(await connectToAkool(context), signal);
		results.readEach(() => ({ credit })).forEach(([index, json]) => results.add(index, json));
	});
}
