import type { INodeParameters } from 'n8n-workflow';

/** A node that is opened, and the label of a text field of it. */
interface NodeRow {
	type: string;
	field: string;
	parameters?: INodeParameters;
}

/** How many pairs Akool takes. */
const PAIRS = 8;
/** Fields of a form with as many fields: each is a list of choices and two texts, as each face is. */
const FORM_FIELDS = PAIRS * 2;

const listOf = <T>(count: number, entry: (index: number) => T): T[] =>
	Array.from({ length: count }, (_, index) => entry(index));
const akool = (name: string, field: string, parameters?: INodeParameters): NodeRow => ({
	type: `n8n-nodes-akool.${name}`,
	field,
	parameters,
});
const httpRequest = (parameters: INodeParameters): NodeRow => ({
	type: 'n8n-nodes-base.httpRequest',
	field: 'URL',
	parameters: { method: 'POST', ...parameters },
});

/** Names of nodes with long lists on the canvas end with it. */
export const LONG_LIST = ', a list of 48 fields';

/** Our nodes with a text field, and some of n8n's own: those that people use for the same. */
export const NODES: Record<string, NodeRow> = {
	// As people set it up for a swap.
	'HTTP Request': httpRequest({ sendHeaders: true, sendBody: true }),
	[`HTTP Request${LONG_LIST}`]: httpRequest({
		sendBody: true,
		contentType: 'multipart-form-data',
		bodyParameters: {
			parameters: listOf(FORM_FIELDS, (index) => ({
				parameterType: 'formData',
				name: `${index}`,
				value: '',
			})),
		},
	}),
	Telegram: { type: 'n8n-nodes-base.telegram', field: 'Chat ID' },
	'Edit Image': { type: 'n8n-nodes-base.editImage', field: 'Property Name' },
	'Akool Face Swap Pro': akool('akoolFaceSwapPro', 'Source Face URL'),
	'Akool Face Swap Plus': akool('akoolFaceSwapPlus', 'Source Face URL'),
	[`Akool Face Swap Plus${LONG_LIST}`]: akool('akoolFaceSwapPlus', 'Target URL', {
		operation: 'swapSeveralFaces',
		mappingFrom: 'fields',
		mappings: { pair: listOf(PAIRS, (index) => ({ sourceBox: `${index},1,2,3` })) },
	}),
	'Akool Face Swap Classic': akool('akoolFaceSwapClassic', 'Target URL'),
	'Akool Face Detect': akool('akoolFaceDetect', 'Media URL'),
	'WaveSpeed Face Swap': {
		type: 'n8n-nodes-wavespeed-face-swap.waveSpeedFaceSwap',
		field: 'Source Face URL',
	},
	'Crun Face Swap': { type: 'n8n-nodes-crun-face-swap.crunFaceSwap', field: 'Source Face URL' },
};
