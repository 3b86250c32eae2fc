import type { BooleanParameter, ChoiceParameter } from '../../lib/n8n/options/parameterReader';

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
			description: 'Put one new face into one picture',
		},
		{
			name: 'Swap Several Faces',
			value: 'swapSeveralFaces',
			action: 'Swap several faces in pictures',
			description: 'Swap up to 50 pairs of faces in one job',
		},
	],
	default: 'swapFace',
};

/** The option 'Single Face Mode'. */
export const singleFaceModeOption: BooleanParameter = {
	displayName: 'Single Face Mode',
	name: 'singleFaceMode',
	type: 'boolean',
	default: false,
	description:
		"Whether to use Akool's mode for pictures that show one person only. Akool doesn't say what it does otherwise.",
	displayOptions: { show: { '/operation': ['swapFace'] } },
};
