import type { ChoiceParameter } from '../../lib/n8n/options/parameterReader';
import { landmarksOptionFor } from '../shared/landmarksOption';

/** The parameter 'Operation'. */
export const operationField: ChoiceParameter<'swapInPicture' | 'swapInVideo'> = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Swap in Picture',
			value: 'swapInPicture',
			action: 'Swap faces in a picture',
			description: 'Replace up to 8 faces in a picture',
		},
		{
			name: 'Swap in Video',
			value: 'swapInVideo',
			action: 'Swap faces in a video',
			description: 'Replace up to 8 faces in a video',
		},
	],
	default: 'swapInPicture',
};

/** The option 'Landmarks'. */
export const landmarksOption = landmarksOptionFor(
	'Akool Face Detect looks for the faces first, since this version of Akool needs to know where they are',
	'You fill in pairs of pictures with their landmarks, e.g. with those that Akool Face Detect found',
);
