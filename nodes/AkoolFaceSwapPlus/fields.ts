import { type INodeProperties, updateDisplayOptions } from 'n8n-workflow';
import { framesOfTargetOptionFor } from '../shared/framesOption';
import { mediaFields } from '../shared/mediaFields';
import { sourceFaceFields } from '../shared/sourceFaceFields';
import { faceEnhanceField, sourceFields, waitAndOptionsWith } from '../shared/swapFields';
import { mappingFromField, modeField, styleField } from './parameters';
import { mappingFields } from './mappingFields';

/** The parameters of Akool Face Swap Plus. */
export const fields: INodeProperties[] = [
	modeField,
	...updateDisplayOptions({ show: { mode: ['single'] } }, sourceFields),
	...mediaFields({
		part: 'target',
		title: 'Target',
		what: 'the picture or video in which faces are replaced',
		example: 'https://example.com/group-photo.jpg',
		more: '. Videos are MP4, MOV or AVI, best under 60 seconds.',
	}),
	mappingFromField,
	...updateDisplayOptions({ show: { mode: ['mapping'], mappingFrom: ['auto'] } }, sourceFaceFields),
	...updateDisplayOptions({ show: { mode: ['mapping'] } }, mappingFields),
	styleField,
	faceEnhanceField,
	...waitAndOptionsWith(
		framesOfTargetOptionFor({ '/mode': ['mapping'], '/mappingFrom': ['auto'] }),
	),
];
