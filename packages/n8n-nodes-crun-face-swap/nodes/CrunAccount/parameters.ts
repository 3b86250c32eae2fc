import type { ChoiceParameter, NumberParameter } from '../../../../lib/n8n/options/parameterReader';

/** The parameter 'Operation'. */
export const operationField: ChoiceParameter<'getCredits' | 'estimateCredits'> = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Estimate Credits',
			value: 'estimateCredits',
			action: 'Estimate the credits of a swap',
			description: 'Get how many credits a face swap would cost, without submitting one',
		},
		{
			name: 'Get Credits',
			value: 'getCredits',
			action: 'Get the credit balance',
			description: 'Get how many credits are left in the account',
		},
	],
	default: 'getCredits',
};

/** The parameter 'Swap' of the operation 'Estimate Credits'. */
export const swapField: ChoiceParameter<'swapFace' | 'swapSeveralFaces'> = {
	displayName: 'Swap',
	name: 'swap',
	type: 'options',
	options: [
		{
			name: 'Swap a Face',
			value: 'swapFace',
			description: 'A swap of the main face of a picture',
		},
		{
			name: 'Swap Several Faces',
			value: 'swapSeveralFaces',
			description: 'A swap of several faces in one picture',
		},
	],
	default: 'swapFace',
	description: 'Which operation of Crun Face Swap to estimate',
};

/** The parameter 'Number of Faces' of a swap of several faces. */
export const facesField: NumberParameter = {
	displayName: 'Number of Faces',
	name: 'numberOfFaces',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 50, numberPrecision: 0 },
	default: 2,
	description: 'How many faces Crun finds in the picture, including those that stay as they are',
};
