import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
} from 'n8n-workflow';
import type { NodeUnderTest } from './engineWorkflow';

const loopDescription = {
	displayName: 'Loop',
	name: 'loop',
	group: ['transform'],
	version: 1,
	description: '',
	defaults: { name: 'Loop' },
	inputs: [NodeConnectionTypes.Main],
	outputs: [NodeConnectionTypes.Main],
	properties: [],
} as INodeType['description'];

/** What a loop remembers: its rows, and how far it is. */
interface Progress {
	rows?: INodeExecutionData[];
	at?: number;
	/** The row that was given a second time. */
	repeated?: number;
}

/** Gives its items one by one, as Loop Over Items does. */
export const loopNode: NodeUnderTest = {
	type: 'anotherNode',
	nodeType: {
		description: loopDescription,
		async execute(this: IExecuteFunctions) {
			const progress = this.getContext('node') as Progress;
			progress.rows ??= this.getInputData();
			progress.at = (progress.at ?? -1) + 1;
			return [progress.rows.slice(progress.at, progress.at + 1)];
		},
	} as INodeType,
};

/** The same, but an item that comes back as an error is given a second time. */
export const retryingLoopNode: NodeUnderTest = {
	type: 'anotherNode',
	nodeType: {
		description: loopDescription,
		async execute(this: IExecuteFunctions) {
			const progress = this.getContext('node') as Progress;
			const [back] = this.getInputData();
			const isFirst = progress.rows === undefined;
			progress.rows ??= this.getInputData();
			progress.at ??= 0;
			if (!isFirst && back.json.error && progress.repeated !== progress.at) {
				progress.repeated = progress.at;
			} else if (!isFirst) {
				progress.at++;
			}
			return [progress.rows.slice(progress.at, progress.at + 1)];
		},
	} as INodeType,
};
