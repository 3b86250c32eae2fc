import type { ModelStyle } from '../../lib/akool/swapBodies';
import type { ChoiceParameter } from '../../lib/n8n/options/parameterReader';

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
			action: 'Swap a face in a picture or video',
			description: 'Replace the face of one person',
		},
		{
			name: 'Swap Several Faces',
			value: 'swapSeveralFaces',
			action: 'Swap several faces in a picture or video',
			description: 'Replace up to 8 faces, e.g. in a group photo',
		},
	],
	default: 'swapFace',
};

/** The parameter 'Mapping From'. */
export const mappingFromField: ChoiceParameter<'auto' | 'fields' | 'json'> = {
	displayName: 'Mapping From',
	name: 'mappingFrom',
	type: 'options',
	options: [
		{
			name: 'Automatic (Find the Faces and Pair Them)',
			value: 'auto',
			description: 'Your first source face goes on the first face found in the target, and so on',
		},
		{
			name: 'Fields',
			value: 'fields',
			description: 'Say for each source face which face it replaces',
		},
		{
			name: 'JSON',
			value: 'json',
			description: 'The same as a list, e.g. from an earlier node',
		},
	],
	default: 'auto',
	description: 'How it is decided which source face replaces which face',
	displayOptions: { show: { operation: ['swapSeveralFaces'] } },
};

/** The parameter 'Style'. */
export const styleField: ChoiceParameter<ModelStyle> = {
	displayName: 'Style',
	name: 'modelStyle',
	type: 'options',
	options: [
		{ name: 'Beautify', value: 'beautify', description: 'Smooths the skin' },
		{
			name: 'Lossless',
			value: 'lossless',
			description: 'Keeps as much of the original as possible',
		},
		{ name: 'Realistic', value: 'realistic', description: 'Looks natural' },
	],
	default: 'realistic',
	description: 'How the swapped faces look',
};
