import {
	NodeConnectionTypes,
	type IDataObject,
	type IExecuteFunctions,
	type INodeType,
} from 'n8n-workflow';
import type { NodeUnderTest } from './engineWorkflow';

/** A tool as an agent has it. */
export interface Tool {
	/** Calls it; gives what it answers, and throws when it fails. */
	invoke(args: IDataObject): Promise<string>;
}

/** An agent that calls its tool as told; `open` gives a new tool, as Agent 2 does for each item. */
export const agentNode = (
	work: (open: () => Promise<Tool>) => Promise<string[]>,
): NodeUnderTest => ({
	type: 'anotherNode',
	nodeType: {
		description: {
			displayName: 'Agent',
			name: 'agent',
			group: ['transform'],
			version: 1,
			description: '',
			defaults: { name: 'Agent' },
			inputs: [NodeConnectionTypes.Main, { type: NodeConnectionTypes.AiTool }],
			outputs: [NodeConnectionTypes.Main],
			properties: [],
		},
		async execute(this: IExecuteFunctions) {
			const open = async () => {
				const got = await this.getInputConnectionData(NodeConnectionTypes.AiTool, 0);
				return (Array.isArray(got) ? got[0] : got) as Tool;
			};
			const answers = await work(open);
			return [answers.map((answer) => ({ json: { answer } }))];
		},
	} as INodeType,
});

/** The tool that n8n makes of a node. */
export const toolOf = (node: INodeType): INodeType =>
	Object.assign(Object.create(node) as INodeType, {
		description: {
			...node.description,
			name: `${node.description.name}Tool`,
			inputs: [],
			outputs: [NodeConnectionTypes.AiTool],
		},
	});

/** What a tool answers, or why it failed. */
export const answerOf = async (call: Promise<string>): Promise<string> =>
	await call.catch((error: Error) => `ERROR ${error.message}`);
