import { type INodeProperties, updateDisplayOptions } from 'n8n-workflow';
import { analyzeFramesFields } from './analyzeFramesFields';
import { detectFacesFields } from './detectFacesFields';
import { operationField } from './parameters';

/** The parameters of Akool Face Detect. */
export const fields: INodeProperties[] = [
	operationField,
	...updateDisplayOptions({ show: { operation: ['detectFaces'] } }, detectFacesFields),
	...updateDisplayOptions({ show: { operation: ['analyzeFrames'] } }, analyzeFramesFields),
];
