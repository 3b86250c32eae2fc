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
			description: 'Put the face from one picture into another picture',
		},
		{
			name: 'Swap Several Faces',
			value: 'swapSeveralFaces',
			action: 'Swap several faces in pictures',
			description: 'Swap up to 50 pairs of source and target face in one job',
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
		"Whether to use Akool's mode for pictures that show one person. Akool does not say how its results differ, so try both.",
	displayOptions: { show: { '/operation': ['swapFace'] } },
};
