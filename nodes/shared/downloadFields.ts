import type { INodeProperties } from 'n8n-workflow';

/** 'Download Result'. */
export const downloadResultOption: INodeProperties = {
	displayName: 'Download Result',
	name: 'downloadResult',
	type: 'boolean',
	default: false,
	description: 'Whether to put the picture or video itself into the item, as a file',
	displayOptions: { hide: { '@tool': [true] } },
};

/** 'Put Output File in Field'. */
export const outputFieldOption: INodeProperties = {
	displayName: 'Put Output File in Field',
	name: 'outputField',
	type: 'string',
	default: 'data',
	placeholder: 'e.g. data',
	description: "The field of the item that the file goes into, with 'Download Result'",
	displayOptions: { show: { downloadResult: [true] } },
};
