import type { IConnections, IDataObject, INode } from 'n8n-workflow';
import type { StoredCredential } from '../../n8n-host/client/credentials';
import type { WorkflowJson } from '../../n8n-host/client/workflows';
import { isNodeOfOurs } from '../../n8n-host/packages';

/** A step of a workflow made for a test. */
export interface Step {
	name: string;
	type: string;
	typeVersion?: number;
	parameters?: IDataObject;
	settings?: Partial<INode>;
	/** Names of the steps at each output; the next step at the first output when left out. */
	to?: string[][];
}

/**
 * A workflow that starts by hand, puts out rows as items, and goes on with these steps.
 *
 * @param rows the items' JSON
 * @param credential the stored one that every node of ours uses
 */
export function workflowOf(
	rows: IDataObject[],
	steps: Step[],
	credential: StoredCredential,
): WorkflowJson {
	return chainOf(
		[
			{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
			{
				name: 'Sheet',
				type: 'n8n-nodes-base.set',
				typeVersion: 3.4,
				parameters: { mode: 'raw', jsonOutput: JSON.stringify({ rows }) },
			},
			{ name: 'Rows', type: 'n8n-nodes-base.splitOut', parameters: { fieldToSplitOut: 'rows' } },
			...steps,
		],
		credential,
	);
}

/**
 * A workflow of these steps, the first of which is its trigger.
 *
 * @param credential the stored one that every node of ours uses
 */
export function chainOf(steps: Step[], credential: StoredCredential): WorkflowJson {
	const connections: IConnections = {};
	steps.forEach(({ name, to }, index) => {
		const next = steps[index + 1] && [[steps[index + 1].name]];
		const outputs = to ?? next;
		if (!outputs) return;
		connections[name] = {
			main: outputs.map((names) => names.map((node) => ({ node, type: 'main', index: 0 }))),
		};
	});
	return { name: `Test ${Date.now()}`, nodes: steps.map(toNode(credential)), connections };
}

const toNode =
	(credential: StoredCredential) =>
	({ name, type, typeVersion = 1, parameters = {}, settings }: Step, index: number): INode => ({
		id: `step-${index}`,
		name,
		type,
		typeVersion,
		position: [index * 220, 0],
		parameters: parameters as INode['parameters'],
		...(isNodeOfOurs({ type }) && { credentials: { [credential.type]: credential } }),
		...settings,
	});

/** The types of a provider's nodes that the steps below are made of. */
export interface ProviderNodes {
	swap: string;
	getResult: string;
}

const AKOOL_NODES: ProviderNodes = {
	swap: 'n8n-nodes-akool.akoolFaceSwapPro',
	getResult: 'n8n-nodes-akool.akoolGetResult',
};

/**
 * A Face Swap Pro step that takes its pictures from fields `source` and `target`.
 *
 * @param parameters further ones, or others than the usual ones
 * @param more other parts of the step, such as its name or settings
 */
export function swapStep(parameters: IDataObject = {}, more: Partial<Step> = {}): Step {
	return {
		name: 'Swap',
		type: AKOOL_NODES.swap,
		parameters: {
			sourceUrl: '={{ $json.source }}',
			targetUrl: '={{ $json.target }}',
			options: { pollInterval: 0.5 },
			...parameters,
		},
		...more,
	};
}

/** Steps that submit, sleep until the provider calls, and go on to a step `Done`. */
export const sleepSteps = ({ swap, getResult } = AKOOL_NODES): Step[] => [
	swapStep({ waitForResult: false, options: { callback: 'resume' } }, { type: swap }),
	{
		name: 'Sleep',
		type: getResult,
		typeVersion: 1.1,
		parameters: { operation: 'wait', waitUsing: 'callback' },
	},
	{ name: 'Done', type: 'n8n-nodes-base.noOp' },
];
