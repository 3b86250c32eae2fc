import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { openAkoolClient } from '../../lib/akool-n8n/akoolClient';
import { readCreditBalance } from '../../lib/akool-n8n/creditBalance';
import { executeItems } from '../../lib/n8n/items/executeItems';

/** Reads the balance once and puts it out for each input item, as `{ credit }`. */
export async function getCredits(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	return await executeItems(context, async (results, signal) => {
		const credit = await readCreditBalance(await openAkoolClient(context), signal);
		results.readEach(() => ({ credit })).forEach(([index, json]) => results.add(index, json));
	});
}
