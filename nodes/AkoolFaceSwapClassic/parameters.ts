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
	'Akool Face Detect finds the faces first, free of charge',
	'Enter pairs of pictures with their landmarks, e.g. those that Akool Face Detect returned',
);
