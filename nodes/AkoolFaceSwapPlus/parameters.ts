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
			description: 'Put one new face into a picture or video',
		},
		{
			name: 'Swap Several Faces',
			value: 'swapSeveralFaces',
			action: 'Swap several faces in a picture or video',
			description: 'Replace up to 8 faces, such as those in a group photo',
		},
	],
	default: 'swapFace',
};

/** The parameter 'Specify Pairs'. */
export const mappingFromField: ChoiceParameter<'auto' | 'fields' | 'json'> = {
	displayName: 'Specify Pairs',
	name: 'mappingFrom',
	type: 'options',
	options: [
		{
			name: 'Automatic (Find the Faces and Pair Them)',
			value: 'auto',
			description: 'Find the faces in the target and replace them in order with the source faces',
		},
		{
			name: 'Using Fields Below',
			value: 'fields',
			description: 'Choose for each source face which target face it replaces',
		},
		{
			name: 'Using JSON',
			value: 'json',
			description: 'As a list, e.g. from an earlier node',
		},
	],
	default: 'auto',
	description: 'How to choose which source face replaces which target face',
	displayOptions: { show: { operation: ['swapSeveralFaces'] } },
};

/** The parameter 'Style'. */
export const styleField: ChoiceParameter<ModelStyle> = {
	displayName: 'Style',
	name: 'modelStyle',
	type: 'options',
	options: [
		{ name: 'Beautify', value: 'beautify', description: 'Smoother skin' },
		{
			name: 'Lossless',
			value: 'lossless',
			description: 'Keeps as much of the original as possible',
		},
		{ name: 'Realistic', value: 'realistic', description: 'Natural look' },
	],
	default: 'realistic',
	description: 'How the swapped faces look',
};
