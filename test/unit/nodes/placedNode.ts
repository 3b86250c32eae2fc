import {
	NodeHelpers,
	type IDataObject,
	type INode,
	type INodeParameters,
	type INodeProperties,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { AkoolAccount } from '../../../nodes/AkoolAccount/AkoolAccount.node';
import { AkoolFaceDetect } from '../../../nodes/AkoolFaceDetect/AkoolFaceDetect.node';
import { AkoolFaceSwapClassic } from '../../../nodes/AkoolFaceSwapClassic/AkoolFaceSwapClassic.node';
import { AkoolFaceSwapPlus } from '../../../nodes/AkoolFaceSwapPlus/AkoolFaceSwapPlus.node';
import { AkoolFaceSwapPro } from '../../../nodes/AkoolFaceSwapPro/AkoolFaceSwapPro.node';
import { AkoolGetResult } from '../../../nodes/AkoolGetResult/AkoolGetResult.node';
import { AkoolTrigger } from '../../../nodes/AkoolTrigger/AkoolTrigger.node';
import { CrunAccount } from '../../../packages/n8n-nodes-crun-face-swap/nodes/CrunAccount/CrunAccount.node';
import { CrunFaceDetect } from '../../../packages/n8n-nodes-crun-face-swap/nodes/CrunFaceDetect/CrunFaceDetect.node';
import { CrunFaceSwap } from '../../../packages/n8n-nodes-crun-face-swap/nodes/CrunFaceSwap/CrunFaceSwap.node';
import { CrunGetResult } from '../../../packages/n8n-nodes-crun-face-swap/nodes/CrunGetResult/CrunGetResult.node';
import { CrunTrigger } from '../../../packages/n8n-nodes-crun-face-swap/nodes/CrunTrigger/CrunTrigger.node';
import { WaveSpeedAccount } from '../../../packages/n8n-nodes-wavespeed-face-swap/nodes/WaveSpeedAccount/WaveSpeedAccount.node';
import { WaveSpeedFaceSwap } from '../../../packages/n8n-nodes-wavespeed-face-swap/nodes/WaveSpeedFaceSwap/WaveSpeedFaceSwap.node';
import { WaveSpeedGetResult } from '../../../packages/n8n-nodes-wavespeed-face-swap/nodes/WaveSpeedGetResult/WaveSpeedGetResult.node';
import { WaveSpeedTrigger } from '../../../packages/n8n-nodes-wavespeed-face-swap/nodes/WaveSpeedTrigger/WaveSpeedTrigger.node';

/** Every node that is no trigger, of all packages, by the name of its class. */
export const NODES: Record<string, INodeType> = {
	AkoolAccount: new AkoolAccount(),
	AkoolFaceDetect: new AkoolFaceDetect(),
	AkoolFaceSwapClassic: new AkoolFaceSwapClassic(),
	AkoolFaceSwapPlus: new AkoolFaceSwapPlus(),
	AkoolFaceSwapPro: new AkoolFaceSwapPro(),
	AkoolGetResult: new AkoolGetResult(),
	CrunAccount: new CrunAccount(),
	CrunFaceDetect: new CrunFaceDetect(),
	CrunFaceSwap: new CrunFaceSwap(),
	CrunGetResult: new CrunGetResult(),
	WaveSpeedAccount: new WaveSpeedAccount(),
	WaveSpeedFaceSwap: new WaveSpeedFaceSwap(),
	WaveSpeedGetResult: new WaveSpeedGetResult(),
};

/** The triggers, likewise. */
export const TRIGGERS: Record<string, INodeType> = {
	AkoolTrigger: new AkoolTrigger(),
	CrunTrigger: new CrunTrigger(),
	WaveSpeedTrigger: new WaveSpeedTrigger(),
};

/**
 * A node as it stands in a workflow, by n8n's own rules.
 *
 * @param choices the parameters that are not left at their defaults
 * @returns the node with all its parameters, and the fields that the editor shows for them
 */
export function placedNode(description: INodeTypeDescription, choices: IDataObject) {
	const node = {
		id: '1',
		name: 'Node',
		type: description.name,
		typeVersion: 1,
		position: [0, 0],
		parameters: choices as INodeParameters,
	} as INode;
	const values =
		NodeHelpers.getNodeParameters(
			description.properties,
			node.parameters,
			true,
			false,
			node,
			description,
		) ?? {};
	const isShown = (field: INodeProperties) =>
		field.type !== 'hidden' && NodeHelpers.displayParameter(values, field, node, description);
	return { node: { ...node, parameters: values }, shown: description.properties.filter(isShown) };
}
