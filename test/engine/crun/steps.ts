import type { IDataObject, INode, INodeType } from 'n8n-workflow';
import { CrunAccount } from '../../../packages/n8n-nodes-crun-face-swap/nodes/CrunAccount/CrunAccount.node';
import { CrunFaceDetect } from '../../../packages/n8n-nodes-crun-face-swap/nodes/CrunFaceDetect/CrunFaceDetect.node';
import { CrunFaceSwap } from '../../../packages/n8n-nodes-crun-face-swap/nodes/CrunFaceSwap/CrunFaceSwap.node';
import { CrunGetResult } from '../../../packages/n8n-nodes-crun-face-swap/nodes/CrunGetResult/CrunGetResult.node';
import type { NodeUnderTest } from '../../support/engineWorkflow';

const step =
	(nodeType: INodeType, usual: IDataObject, usualOptions: IDataObject = {}) =>
	(
		parameters: IDataObject = {},
		options: IDataObject = {},
		settings: Partial<INode> = {},
	): NodeUnderTest => ({
		type: 'anotherNode',
		nodeType,
		parameters: { ...usual, ...parameters, options: { ...usualOptions, ...options } },
		settings,
	});

const quick = { pollInterval: 0.05 };

/** A swap of the addresses `source` and `target` of each item. */
export const swapStep = step(
	new CrunFaceSwap(),
	{ sourceUrl: '={{ $json.source }}', targetUrl: '={{ $json.target }}' },
	quick,
);

/** A new face: its address, and which face it replaces. */
export interface Face {
	url: string;
	faceNumber?: number | string;
}

/** A swap of several faces in the picture at the address `target` of each item. */
export const severalFacesStep = (
	face: Face[],
	options: IDataObject = {},
	settings: Partial<INode> = {},
): NodeUnderTest =>
	swapStep(
		{ operation: 'swapSeveralFaces', sourceFaces: { face: face as unknown as IDataObject[] } },
		options,
		settings,
	);

/** Finds the faces in the picture at the address `target` of each item. */
export const detectStep = step(new CrunFaceDetect(), { mediaUrl: '={{ $json.target }}' });

/** Gets the results of the jobs in the field `id` of each item. */
export const resultStep = step(new CrunGetResult(), { resultIds: '={{ $json.id }}' }, quick);

/** Reads the balance, or with another `operation` what a swap would cost. */
export const accountStep = step(new CrunAccount(), { operation: 'getCredits' });
