import type { IDataObject } from 'n8n-workflow';
import type { NodeUnderTest } from './engineWorkflow';

/**
 * An Akool Face Swap Pro that looks for its result every 200 ms. It takes its pictures from the
 * fields `source` and `target`.
 *
 * @param parameters further ones, or others than the usual ones
 * @param settings node settings such as On Error
 */
export function swapNode(
	parameters: IDataObject = {},
	settings: NodeUnderTest['settings'] = {},
): NodeUnderTest {
	return {
		type: 'akoolFaceSwapPro',
		parameters: {
			sourceUrl: '={{ $json.source }}',
			targetUrl: '={{ $json.target }}',
			waitForResult: true,
			options: { pollInterval: 0.2 },
			...parameters,
		},
		settings,
	};
}
