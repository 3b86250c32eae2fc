import type { ModelStyle } from '../../lib/akool/swapBodies';
import type { ChoiceParameter } from '../../lib/n8n/options/parameterReader';

/** The parameter 'Mode'. */
export const modeField: ChoiceParameter<'single' | 'mapping'> = {
	displayName: 'Mode',
	name: 'mode',
	type: 'options',
	options: [
		{ name: 'One Face', value: 'single', description: 'Replace one face in the target' },
		{
			name: 'Several Faces',
			value: 'mapping',
			description: 'Replace several faces, e.g. in a group photo',
		},
	],
	default: 'single',
	description: 'How many faces are replaced',
};

/** The parameter 'Mapping From'. */
export const mappingFromField: ChoiceParameter<'auto' | 'fields' | 'json'> = {
	displayName: 'Mapping From',
	name: 'mappingFrom',
	type: 'options',
	options: [
		{
			name: 'Automatic',
			value: 'auto',
			description: 'Akool finds the faces in the target; your source faces go on them in order',
		},
		{
			name: 'Fields',
			value: 'fields',
			description: 'Say for each face which one it replaces',
		},
		{
			name: 'JSON',
			value: 'json',
			description: 'The same as a list, e.g. from an earlier node',
		},
	],
	default: 'auto',
	description: 'Who says which face goes where',
	displayOptions: { show: { mode: ['mapping'] } },
};

/** The parameter 'Style'. */
export const styleField: ChoiceParameter<ModelStyle> = {
	displayName: 'Style',
	name: 'modelStyle',
	type: 'options',
	options: [
		{ name: 'Beautify', value: 'beautify', description: 'With smoother skin' },
		{ name: 'Lossless', value: 'lossless', description: 'As close to the original as can be' },
		{ name: 'Realistic', value: 'realistic', description: 'Natural looks' },
	],
	default: 'realistic',
	description: 'How the swapped faces look',
};
