import type { ChoiceParameter } from '../../lib/n8n/options/parameterReader';

/** The parameter 'Operation'. */
export const operationField: ChoiceParameter<'analyzeFrames' | 'detectFaces'> = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Analyze Frames',
			value: 'analyzeFrames',
			action: 'Find the same people in several pictures',
			description: 'Find out who appears in which of several pictures, e.g. frames of a video',
		},
		{
			name: 'Detect Faces',
			value: 'detectFaces',
			action: 'Detect faces in a picture or video',
			description: 'Find the faces in one picture or video',
		},
	],
	default: 'detectFaces',
};
