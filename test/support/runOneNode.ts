import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox';
import type { NodeUnderTest } from './engineWorkflow';
import { runNodes } from './runNodes';
import { credentialsFor } from './sandbox';

/** Runs one node for one empty item, and polls quickly. */
export async function runOneNode(
	sandbox: Sandbox,
	type: NodeUnderTest['type'],
	parameters: IDataObject,
) {
	const node = { type, parameters: { options: { pollInterval: 0.1 }, ...parameters } };
	return await runNodes([node], [{}], credentialsFor(sandbox));
}
