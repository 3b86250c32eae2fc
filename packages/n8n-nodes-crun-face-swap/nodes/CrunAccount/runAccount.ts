import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { executeItems, type Run } from '../../../../lib/n8n/items/executeItems';
import { parametersOf } from '../../../../lib/n8n/options/parameterReader';
import { CRUN_INFO } from '../../lib/crun/crunInfo';
import { pricedSwap } from '../../lib/crun/swapRequest';
import { readCreditBalance, readCreditEstimate } from '../../lib/crun-n8n/account';
import { openCrunClient } from '../../lib/crun-n8n/crunClient';
import { facesField, operationField, swapField } from './parameters';

/**
 * Runs the chosen operation.
 *
 * @returns for each input item `{ credits }`: those that are left; or those that a swap would cost,
 *   with `isExact` for whether Crun names them as the exact price
 * @throws when Crun can't be asked and the node stops at errors
 */
export async function runAccount(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const operation = parametersOf(context, 0).choice(operationField);
	return await executeItems(context, CRUN_INFO, async (run) => {
		await (operation === 'getCredits' ? getCredits(run) : estimateCredits(run));
	});
}

/** Reads the balance once for all items. */
async function getCredits({ context, outputs, signal }: Run): Promise<void> {
	const credits = await readCreditBalance(await openCrunClient(context), signal);
	outputs.readEach((index) => outputs.addJson(index, { credits }));
}

async function estimateCredits({ context, outputs, signal }: Run): Promise<void> {
	const client = await openCrunClient(context);
	const records = outputs.readEach((index) => {
		const parameters = parametersOf(context, index);
		const isSeveral = parameters.choice(swapField) === 'swapSeveralFaces';
		return { index, task: pricedSwap(isSeveral ? parameters.number(facesField) : undefined) };
	});
	const ask = async ({ index, task }: (typeof records)[number]) =>
		outputs.addJson(index, await readCreditEstimate(client, task, signal));
	await outputs.tryEach(records, ask, { signal });
}
