import type { IDataObject } from 'n8n-workflow';
import { WaveSpeedFaceSwap } from '../../../packages/n8n-nodes-wavespeed-face-swap/nodes/WaveSpeedFaceSwap/WaveSpeedFaceSwap.node';
import type { WaveSpeedSandbox, WaveSpeedSettings } from '../../../sandbox';
import type { InputItem, NodeUnderTest } from '../../support/engineWorkflow';
import { runNodes } from '../../support/runNodes';
import { useWaveSpeedSandbox, waveSpeedCredentialsFor } from '../../support/waveSpeedSandbox';

const nodeType = new WaveSpeedFaceSwap();

/** A swap of the addresses `source` and `target` of each item. */
export const swapStep = (
	parameters: IDataObject = {},
	options: IDataObject = {},
): NodeUnderTest => ({
	type: 'anotherNode',
	nodeType,
	parameters: {
		sourceUrl: '={{ $json.source }}',
		targetUrl: '={{ $json.target }}',
		options: { pollInterval: 0.1, ...options },
		...parameters,
	},
});

/** The requests to an endpoint that the stand-in got, oldest first. */
export const requestsTo = (sandbox: WaveSpeedSandbox, path: string) =>
	sandbox.requests.filter((request) => request.path.includes(path));

/** What tests of swaps are made of: a stand-in for WaveSpeed, and swaps by address. */
export function useSwaps(settings?: Partial<WaveSpeedSettings>) {
	const sandbox = useWaveSpeedSandbox(settings);
	const pair = (source: string, target: string) => ({
		source: sandbox().portrait(source).url,
		target: sandbox().portrait(target).url,
	});
	return {
		sandbox,
		pair,
		swap: async (
			step: NodeUnderTest,
			items: InputItem[] = [pair('amara', 'bjorn')],
			credential: IDataObject = {},
		) => await runNodes([step], items, waveSpeedCredentialsFor(sandbox(), credential as never)),
	};
}
