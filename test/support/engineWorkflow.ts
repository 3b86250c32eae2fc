import {
	NodeConnectionTypes,
	Workflow,
	type IBinaryKeyData,
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type INodeType,
	type INodeTypes,
} from 'n8n-workflow';
import { AkoolAccount } from '../../nodes/AkoolAccount/AkoolAccount.node';
import { AkoolFaceDetect } from '../../nodes/AkoolFaceDetect/AkoolFaceDetect.node';
import { AkoolFaceSwapClassic } from '../../nodes/AkoolFaceSwapClassic/AkoolFaceSwapClassic.node';
import { AkoolFaceSwapPlus } from '../../nodes/AkoolFaceSwapPlus/AkoolFaceSwapPlus.node';
import { AkoolFaceSwapPro } from '../../nodes/AkoolFaceSwapPro/AkoolFaceSwapPro.node';
import { AkoolGetResult } from '../../nodes/AkoolGetResult/AkoolGetResult.node';

/** Every node of the package. */
export const NODES = {
	akoolAccount: new AkoolAccount(),
	akoolFaceDetect: new AkoolFaceDetect(),
	akoolFaceSwapClassic: new AkoolFaceSwapClassic(),
	akoolFaceSwapPlus: new AkoolFaceSwapPlus(),
	akoolFaceSwapPro: new AkoolFaceSwapPro(),
	akoolGetResult: new AkoolGetResult(),
};

/** A node under test in a workflow `Start → nodes… → end`, see {@link engineWorkflow}. */
export interface NodeUnderTest {
	type: keyof typeof NODES | 'anotherNode';
	/** The node itself, when it is none of the package's; then its own name is its type. */
	nodeType?: INodeType;
	parameters?: IDataObject;
	/** n8n's node settings, e.g. `{ onError: 'continueErrorOutput' }`. */
	settings?: Partial<INode>;
}

/** An input item: its JSON, or the whole of it when it carries files. */
export type InputItem = IDataObject | { json: IDataObject; binary: IBinaryKeyData };

const toItem = (item: InputItem): INodeExecutionData =>
	'binary' in item ? (item as INodeExecutionData) : { json: item as IDataObject };

/** What a node refers to when a credential is chosen in it. */
export const credentialsOf = ({ description }: INodeType): INode['credentials'] =>
	Object.fromEntries((description.credentials ?? []).map(({ name }) => [name, { id: '1', name }]));

const startNode = (items: INodeExecutionData[]): INodeType => ({
	description: {
		displayName: 'Start',
		name: 'start',
		group: ['trigger'],
		version: 1,
		description: '',
		defaults: { name: 'Start' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		properties: [],
	},
	execute: async () => [items],
});

/**
 * A workflow `Start → nodes…` for n8n's own engine.
 *
 * @param items what the node Start puts out
 * @returns the workflow, and the name of its last node
 */
export function engineWorkflow(
	nodes: NodeUnderTest[],
	items: InputItem[],
): { workflow: Workflow; last: string } {
	const types: Record<string, INodeType> = {
		start: startNode(items.map(toItem)),
		...NODES,
	};
	for (const { nodeType } of nodes) if (nodeType) types[nodeType.description.name] = nodeType;
	const nodeTypes: INodeTypes = {
		getByName: (name) => types[name],
		getByNameAndVersion: (name) => types[name],
		getKnownTypes: () => ({}),
	};
	const named: INode[] = [undefined, ...nodes].map((node, index) => {
		const type = node?.nodeType?.description.name ?? node?.type ?? 'start';
		return {
			id: `id-${index}`,
			name: index === 0 ? 'Start' : `Node ${index}`,
			type,
			typeVersion: 1,
			position: [index * 200, 0],
			parameters: (node?.parameters ?? {}) as INode['parameters'],
			credentials: credentialsOf(types[type]),
			...node?.settings,
		};
	});
	const connections = Object.fromEntries(
		named
			.slice(0, -1)
			.map((node, index) => [
				node.name,
				{ main: [[{ node: named[index + 1].name, type: NodeConnectionTypes.Main, index: 0 }]] },
			]),
	);
	const workflow = new Workflow({
		id: 'test',
		name: 'test',
		nodes: named,
		connections,
		active: false,
		nodeTypes,
	});
	return { workflow, last: named[named.length - 1].name };
}
