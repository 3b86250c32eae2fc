import { type INodeProperties, updateDisplayOptions } from 'n8n-workflow';
import { framesOfTargetOptionFor } from '../shared/framesOption';
import { mediaFields } from '../shared/mediaFields';
import { pairFields } from '../shared/pairFields';
import { sourceFaceFields } from '../shared/sourceFaceFields';
import { faceEnhanceField, waitAndOptionsWith } from '../shared/swapFields';
import { landmarksField, mediaField } from './parameters';

/** The parameters of Akool Face Swap Classic. */
export const fields: INodeProperties[] = [
	mediaField,
	...mediaFields({
		part: 'target',
		title: 'Target',
		what: 'the picture or video in which faces are replaced',
		example: 'https://example.com/group-photo.jpg',
	}),
	landmarksField,
	...updateDisplayOptions({ show: { landmarks: ['detect'] } }, sourceFaceFields),
	...updateDisplayOptions({ show: { landmarks: ['manual'] } }, pairFields),
	faceEnhanceField,
	...waitAndOptionsWith(framesOfTargetOptionFor({ '/media': ['video'], '/landmarks': ['detect'] })),
];
