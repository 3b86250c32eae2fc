import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
} from 'n8n-workflow';
import type { NodeUnderTest } from './engineWorkflow';

/** Gives its items one by one, as Loop Over Items does. */
export const loopNode: NodeUnderTest = {
	type: 'anotherNode',
	nodeType: {
		description: {
			displayName: 'Loop',
			name: 'loop',
			group: ['transform'],
			version: 1,
			description: '',
			defaults: { name: 'Loop' },
			inputs: [NodeConnectionTypes.Main],
			outputs: [NodeConnectionTypes.Main],
			properties: [],
		},
		async execute(this: IExecuteFunctions) {
			const memory = this.getContext('node') as { rows?: INodeExecutionData[]; at?: number };
			memory.rows ??= this.getInputData();
			memory.at = (memory.at ?? -1) + 1;
			return [memory.rows.slice(memory.at, memory.at + 1)];
		},
	} as INodeType,
};
