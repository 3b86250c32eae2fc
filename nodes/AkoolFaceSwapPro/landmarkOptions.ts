import type { INodeProperties } from 'n8n-workflow';
import { landmarksOptionFor } from '../shared/landmarksOption';

/** The option 'Landmarks'. */
export const landmarksOption = landmarksOptionFor(
	'Akool finds a single face by itself. For several faces, Akool Face Detect finds them first, free of charge.',
	'Enter the landmarks yourself, e.g. those that Akool Face Detect returned',
);

const DESCRIPTION =
	"Left eye, right eye, nose and mouth as four x,y points in pixels, separated by colons. Akool Face Detect returns them as 'landmarks', or as 'cropLandmarks' for its 'faceUrl'. Leave empty to let Akool find the face.";

const displayOptions: INodeProperties['displayOptions'] = {
	show: { landmarks: ['manual'], '/operation': ['swapFace'] },
};

/** The options that say where the faces are. Several faces have their landmarks in their pairs. */
export const landmarkOptions: INodeProperties[] = [
	landmarksOption,
	{
		displayName: 'Source Landmarks',
		name: 'sourceLandmarks',
		type: 'string',
		default: '',
		placeholder: 'e.g. 239,364:386,366:317,472:266,539',
		description: DESCRIPTION,
		displayOptions,
	},
	{
		displayName: 'Target Landmarks',
		name: 'targetLandmarks',
		type: 'string',
		default: '',
		placeholder: 'e.g. 262,175:363,175:313,215:272,279',
		description: DESCRIPTION,
		displayOptions,
	},
];
