import type { MediaType } from '../../lib/core/mediaTypes';
import type { ChoiceParameter } from '../../lib/n8n/options/parameterReader';

/** The parameter 'Media'. */
export const mediaField: ChoiceParameter<MediaType> = {
	displayName: 'Media',
	name: 'media',
	type: 'options',
	options: [
		{ name: 'Picture', value: 'image' },
		{ name: 'Video', value: 'video' },
	],
	default: 'image',
	description: 'What the faces are replaced in',
};

/** The parameter 'Landmarks'. */
export const landmarksField: ChoiceParameter<'detect' | 'manual'> = {
	displayName: 'Landmarks',
	name: 'landmarks',
	type: 'options',
	options: [
		{
			name: 'Detect',
			value: 'detect',
			description: 'Akool Face Detect looks for the faces first',
		},
		{
			name: 'Manual',
			value: 'manual',
			description: 'Tell Akool where the faces are, e.g. with what Akool Face Detect gave you',
		},
	],
	default: 'detect',
	description: 'How Akool knows where the faces are',
};
