import { type INodeProperties, updateDisplayOptions } from 'n8n-workflow';
import { framesOfTargetOptionFor } from '../shared/framesOption';
import { sourceFaceFields } from '../shared/sourceFaceFields';
import { sourceFields, targetFields } from '../../lib/n8n/fields/swapFields';
import { akoolSwapFields } from '../shared/akoolSwapFields';
import { mappingFields } from './mappingFields';
import { mappingFromField, operationField, styleField } from './parameters';

const several = { operation: ['swapSeveralFaces'] };

/** The parameters of Akool Face Swap Plus. */
export const fields: INodeProperties[] = [
	operationField,
	...updateDisplayOptions({ show: { operation: ['swapFace'] } }, sourceFields),
	mappingFromField,
	...updateDisplayOptions({ show: { ...several, mappingFrom: ['auto'] } }, sourceFaceFields),
	...updateDisplayOptions({ show: several }, mappingFields),
	...targetFields(
		'the picture or video in which faces are replaced',
		'group-photo.jpg',
		' Videos can be MP4, MOV or AVI, and should be under 60 seconds.',
	),
	styleField,
	...akoolSwapFields(
		framesOfTargetOptionFor({
			show: { '/operation': ['swapSeveralFaces'], '/mappingFrom': ['auto'] },
		}),
	),
];
