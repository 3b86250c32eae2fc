import type { ChoiceParameter, NumberParameter } from '../../../../lib/n8n/options/parameterReader';
import { MAX_FACES } from '../../lib/wavespeed/swapBody';

/** The parameter 'Operation'. */
export const operationField: ChoiceParameter<'getBalance' | 'getPrice'> = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Get Balance',
			value: 'getBalance',
			action: 'Get the balance',
			description: 'Get how much money is left in the account',
		},
		{
			name: 'Get Price',
			value: 'getPrice',
			action: 'Get the price of a swap',
			description: 'Get what a face swap costs at the moment',
		},
	],
	default: 'getBalance',
};

/** The parameter 'Faces' of the operation 'Get Price'. */
export const facesField: NumberParameter = {
	displayName: 'Number of Faces',
	name: 'numberOfFaces',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: MAX_FACES, numberPrecision: 0 },
	default: 1,
	description: 'How many faces are swapped in the picture, 1 to 5',
};
