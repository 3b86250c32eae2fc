import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { openAkoolClient } from '../../lib/akool-n8n/akoolClient';
import { readCreditBalance } from '../../lib/akool-n8n/akoolProvider';
import { AKOOL_INFO } from '../../lib/akool/akoolInfo';
import { executeItems } from '../../lib/n8n/items/executeItems';
import { parametersOf } from '../../lib/n8n/options/parameterReader';
import { operationField } from './parameters';

/**
 * Reads the balance once, and outputs it for each input item as `{ credit }`.
 *
 * @throws when the balance can't be read and the node stops at errors
 */
export async function getCredits(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	parametersOf(context, 0).choice(operationField);
	return await executeItems(context, AKOOL_INFO, async ({ outputs, signal }) => {
		const credit = await readCreditBalance(await openAkoolClient(context), signal);
		outputs.readEach((index) => outputs.addJson(index, { credit }));
	});
}
