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
			action: 'Analyze frames',
			description: 'Find out who appears in several pictures, e.g. the frames of a video',
		},
		{
			name: 'Detect Faces',
			value: 'detectFaces',
			action: 'Detect faces',
			description: 'Find the faces in one picture or video',
		},
	],
	default: 'detectFaces',
};
