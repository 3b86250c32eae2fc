import type { INodeProperties } from 'n8n-workflow';
import { MAXIMUM_PRICE, MINIMUM_BALANCE } from '../../../../lib/n8n/options/optionFields';
import type {
	BooleanParameter,
	ChoiceParameter,
} from '../../../../lib/n8n/options/parameterReader';

/** The parameter 'Operation'. */
export const operationField: ChoiceParameter<'swapFace' | 'swapSeveralFaces'> = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Swap a Face',
			value: 'swapFace',
			action: 'Swap a face in a picture',
			description: 'Put the face from one picture into another picture',
		},
		{
			name: 'Swap Several Faces',
			value: 'swapSeveralFaces',
			action: 'Swap several faces in a picture',
			description: 'Replace up to 5 faces in one picture',
		},
	],
	default: 'swapFace',
};

/** The option 'Base64 Output'. An AI agent's tool returns no files. */
export const base64OutputOption: BooleanParameter = {
	displayName: 'Base64 Output',
	name: 'base64Output',
	type: 'boolean',
	default: false,
	description:
		"Whether WaveSpeed sends the new picture inside its response (Base64) instead of storing it at a URL. The node then always returns it as a file, even with 'Download Result' off.",
	displayOptions: { hide: { '@tool': [true] } },
};

/** The option 'Maximum Price'. */
export const maximumPriceOption: INodeProperties = {
	...MAXIMUM_PRICE,
	displayName: 'Maximum Price (USD)',
	description:
		"Ask WaveSpeed for the price of each swap first, and don't submit one that costs more than this, in USD. 0 means no maximum. Uses the first item's value for all items.",
};

/** The option 'Minimum Balance'. */
export const minimumBalanceOption: INodeProperties = {
	...MINIMUM_BALANCE,
	displayName: 'Minimum Balance (USD)',
	description:
		"Stop before anything is charged if the balance is lower than this, in USD. Checked once per run; 0 means no minimum. Uses the first item's value for all items.",
};
