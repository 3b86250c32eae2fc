import type { INodeProperties } from 'n8n-workflow';
import { MAXIMUM_CREDITS, MINIMUM_CREDITS } from '../../../../lib/n8n/options/optionFields';
import type { ChoiceParameter, TextParameter } from '../../../../lib/n8n/options/parameterReader';

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
			description: 'Find the faces in a picture, and replace all or some of them',
		},
	],
	default: 'swapFace',
};

/** The option 'Detect Task ID'. */
export const detectTaskIdOption: TextParameter = {
	displayName: 'Detect Task ID',
	name: 'detectTaskId',
	type: 'string',
	default: '',
	placeholder: 'e.g. 0f9a3c52-7d1e-4b60-8a2f-5c6d7e8f9a0b',
	description:
		"The 'detectTaskId' that Crun Face Detect returns. The faces that it found are used, instead of finding them again, so the face numbers certainly mean the same people. Works for an hour, and only if the target is its 'mediaUrl'.",
	displayOptions: { show: { '/operation': ['swapSeveralFaces'] } },
};

/** The option 'Maximum Credits'. */
export const maximumCreditsOption: INodeProperties = {
	...MAXIMUM_CREDITS,
	description:
		"Ask Crun first what all swaps of this run would cost together, and submit none of them if it is more than this. 0 means no maximum. Uses the first item's value for all items.",
};

/** The option 'Minimum Credits'. */
export const minimumCreditsOption: INodeProperties = {
	...MINIMUM_CREDITS,
	description:
		"Stop before anything is charged if the credit balance is lower than this. Checked once per run; 0 means no minimum. Uses the first item's value for all items.",
};
