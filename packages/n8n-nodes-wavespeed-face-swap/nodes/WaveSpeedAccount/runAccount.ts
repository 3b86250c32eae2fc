import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { faceEnhanceOption } from '../../../../lib/n8n/fields/swapOptions';
import { executeItems, type Run } from '../../../../lib/n8n/items/executeItems';
import { parametersOf } from '../../../../lib/n8n/options/parameterReader';
import { WAVESPEED_INFO } from '../../lib/wavespeed/waveSpeedInfo';
import { pricedBody } from '../../lib/wavespeed/pricing';
import { readSwapPrice, readUsdBalance } from '../../lib/wavespeed-n8n/account';
import { openWaveSpeedClient } from '../../lib/wavespeed-n8n/waveSpeedClient';
import { facesField, operationField } from './parameters';

const { currency } = WAVESPEED_INFO;

/**
 * Runs the chosen operation.
 *
 * @returns for each input item `{ balance, currency }`, or `{ price, currency }`
 * @throws when WaveSpeed can't be asked and the node stops at errors
 */
export async function runAccount(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const operation = parametersOf(context, 0).choice(operationField);
	return await executeItems(context, WAVESPEED_INFO, async (run) => {
		await (operation === 'getBalance' ? getBalance(run) : getPrices(run));
	});
}

/** Reads the balance once for all items. */
async function getBalance({ context, outputs, signal }: Run): Promise<void> {
	const balance = await readUsdBalance(await openWaveSpeedClient(context), signal);
	outputs.readEach((index) => outputs.addJson(index, { balance, currency }));
}

async function getPrices({ context, outputs, signal }: Run): Promise<void> {
	const client = await openWaveSpeedClient(context);
	const records = outputs.readEach((index) => {
		const parameters = parametersOf(context, index);
		const faces = parameters.number(facesField);
		return { index, body: pricedBody(faces, parameters.boolean(faceEnhanceOption)) };
	});
	const ask = async ({ index, body }: (typeof records)[number]) => {
		const price = await readSwapPrice(client, body, signal);
		outputs.addJson(index, { price, currency });
	};
	await outputs.tryEach(records, ask, { signal });
}
