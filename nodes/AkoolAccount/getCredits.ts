import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { connectToAkool } from '../../lib/n8n/akoolConnection';
import { readCredit } from '../../lib/n8n/credit';
import { ItemResults } from '../../lib/n8n/itemResults';
import { toNodeError } from '../../lib/n8n/nodeErrors';

/** Reads the balance once and puts it out for each input item, as `{ credit }`. */
export async function getCredits(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const results = new ItemResults(context);
	try {
		const connection = await connectToAkool(context);
		const signal = context.getExecutionCancelSignal?.();
		const balance = readCredit(connection, signal);
		const items = results.readEach(() => balance);
		const balances = await results.forEach(items, async (credit) => ({ credit: await credit }));
		balances.forEach(([itemIndex, json]) => results.add(itemIndex, json));
		return results.all();
	} catch (error) {
		throw toNodeError(context.getNode(), error);
	}
}
