import type { StoredCredential } from '../../n8n-host/client/credentials';
import type { WorkflowJson } from '../../n8n-host/client/workflows';
import type { Sandbox } from '../../sandbox';
import { swapStep, workflowOf } from '../support/buildWorkflow';

/** A way to get results as files: builds the workflow; the node that downloads is called `Files`. */
export type WayToDownload = (
	count: number,
	sandbox: Sandbox,
	credential: StoredCredential,
) => WorkflowJson;

/** Our node: it swaps, waits and downloads. */
const withOurNode: WayToDownload = (count, sandbox, credential) => {
	const [source, target] = ['amara', 'bjorn'].map((name) => sandbox.portrait(name).url);
	const rows = Array.from({ length: count }, () => ({ source, target }));
	const options = { pollInterval: 0.5 };
	return workflowOf(
		rows,
		[swapStep({ downloadResult: true, options }, { name: 'Files' })],
		credential,
	);
};

/** n8n's own node, as it comes. It gets the addresses of our node's latest results. */
const withHttpRequest: WayToDownload = (count, sandbox, credential) => {
	const rows = sandbox.jobs
		.all()
		.slice(-count)
		.map(({ url }) => ({ url }));
	const download = {
		name: 'Files',
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.5,
		parameters: {
			url: '={{ $json.url }}',
			options: { response: { response: { responseFormat: 'file' } } },
		},
	};
	return workflowOf(rows, [download], credential);
};

/** What is compared. */
export const WAYS = { 'our node': withOurNode, 'HTTP Request': withHttpRequest };

/** The name of a way to download, as in the tables. */
export type WayName = keyof typeof WAYS;
