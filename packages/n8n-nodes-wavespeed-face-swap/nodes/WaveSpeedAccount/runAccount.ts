import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { faceEnhanceOption } from '../../../../lib/n8n/fields/swapOptions';
import { executeItems, type Run } from '../../../../lib/n8n/items/executeItems';
import { parametersOf } from '../../../../lib/n8n/options/parameterReader';
import { WAVESPEED_INFO } from '../../lib/wavespeed/waveSpeedInfo';
import { pricedBody } from '../../lib/wavespeed/pricing';
import { readUsdBalance } from '../../lib/wavespeed-n8n/account';
import { openWaveSpeedClient } from '../../lib/wavespeed-n8n/waveSpeedClient';
import { waveSpeedService } from '../../lib/wavespeed-n8n/waveSpeedService';
import { facesField, operationField } from './parameters';

const { currency } = WAVESPEED_INFO;

/**
 * Runs the chosen operation.
 *
 * @returns for each input item `{ balance, currency }`, or `{ price, currency, numberOfFaces, faceEnhance }`: the
 *   price of a whole swap
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

/** Reads each price once for all items that ask for it. */
async function getPrices({ context, outputs, signal }: Run): Promise<void> {
	const provider = await waveSpeedService.connect(context);
	const records = outputs.readEach((index) => {
		const parameters = parametersOf(context, index);
		const numberOfFaces = parameters.number(facesField);
		const faceEnhance = parameters.boolean(faceEnhanceOption);
		return { index, asked: { numberOfFaces, faceEnhance } };
	});
	const read = async ({ index, asked }: (typeof records)[number]) => {
		const body = pricedBody(asked.numberOfFaces, asked.faceEnhance);
		const price = await provider.readPrice(body, signal);
		outputs.addJson(index, { price, currency, ...asked });
	};
	await outputs.tryEach(records, read, { signal });
}
