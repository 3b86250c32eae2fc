import type { MediaType } from '../../lib/core/mediaTypes';
import type { ChoiceParameter } from '../../lib/n8n/options/parameterReader';
import { MANUAL_LANDMARKS } from '../shared/manualLandmarks';

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
		MANUAL_LANDMARKS,
	],
	default: 'detect',
	description: 'How Akool knows where the faces are',
};
