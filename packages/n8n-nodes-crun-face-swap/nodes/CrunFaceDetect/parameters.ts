import type { ChoiceParameter } from '../../../../lib/n8n/options/parameterReader';

/** The parameter 'Operation', which has one choice so far. */
export const operationField: ChoiceParameter<'detectFaces'> = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Detect Faces',
			value: 'detectFaces',
			action: 'Detect faces in a picture',
			description: 'Find the faces in one picture',
		},
	],
	default: 'detectFaces',
};
