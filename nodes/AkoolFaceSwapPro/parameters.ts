import type { BooleanParameter, ChoiceParameter } from '../../lib/n8n/options/parameterReader';
import { MANUAL_LANDMARKS } from '../shared/manualLandmarks';

/** How the positions of the faces become known. */
type Landmarks = 'none' | 'detect' | 'manual';

/** The parameter 'Faces'. */
export const facesField: ChoiceParameter<'one' | 'several'> = {
	displayName: 'Faces',
	name: 'faces',
	type: 'options',
	options: [
		{ name: 'One', value: 'one', description: 'Put one face into one picture' },
		{
			name: 'Several',
			value: 'several',
			description: 'Send up to 50 pairs of source and target face as one job',
		},
	],
	default: 'one',
	description: 'How many faces one job swaps',
};

/** The parameter 'Landmarks' for one face. */
export const landmarksField: ChoiceParameter<Landmarks> = {
	displayName: 'Landmarks',
	name: 'landmarks',
	type: 'options',
	options: [
		{
			name: 'None',
			value: 'none',
			description: 'Akool finds the face in each picture by itself',
		},
		{
			name: 'Detect',
			value: 'detect',
			description: 'Akool Face Detect looks for the faces first and fills in what is missing',
		},
		MANUAL_LANDMARKS,
	],
	default: 'none',
	description: 'How Akool knows where the faces are in the pictures',
	displayOptions: { show: { faces: ['one'] } },
};

/** The parameter 'Landmarks' for several faces. */
export const landmarksOfPairsField: ChoiceParameter<Landmarks> = {
	displayName: 'Landmarks',
	name: 'landmarks',
	type: 'options',
	options: [
		{
			name: 'Detect',
			value: 'detect',
			description: 'Akool Face Detect looks for the faces first and fills in what is missing',
		},
		{ name: 'Manual', value: 'manual', description: 'Every pair brings its own landmarks' },
	],
	default: 'detect',
	description:
		'How Akool knows where the faces are. When several pairs share a target picture, the first means its leftmost face, the second the next, and so on.',
	displayOptions: { show: { faces: ['several'] } },
};

/** The parameter 'Single Face Mode'. */
export const singleFaceModeField: BooleanParameter = {
	displayName: 'Single Face Mode',
	name: 'singleFaceMode',
	type: 'boolean',
	default: false,
	description: 'Whether to use the simpler way that swaps a single face only',
	displayOptions: { show: { faces: ['one'] } },
};
