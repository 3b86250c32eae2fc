import type { StoredCredential } from '../../n8n-host/client/credentials';
import type { WorkflowJson } from '../../n8n-host/client/workflows';
import type { Sandbox } from '../../sandbox';
import { swapStep, workflowOf, type Step } from '../support/buildWorkflow';
import { BARE_NODES } from './bareNodes';

/** A way to get results as files: builds the workflow; the node that downloads is called `Files`. */
export type WayToDownload = (
	count: number,
	sandbox: Sandbox,
	credential: StoredCredential,
) => WorkflowJson;

const swap =
	(downloadResult: boolean): WayToDownload =>
	(count, sandbox, credential) => {
		const [source, target] = ['amara', 'bjorn'].map((name) => sandbox.portrait(name).url);
		const rows = Array.from({ length: count }, () => ({ source, target }));
		const options = { pollInterval: 0.5 };
		return workflowOf(rows, [swapStep({ downloadResult, options }, { name: 'Files' })], credential);
	};

/** Our node swaps and waits, and downloads nothing: the jobs whose results others download. */
export const swapOnly = swap(false);

/** A node that gets the addresses of our node's latest results. */
const downloadWith =
	(node: Omit<Step, 'name'>): WayToDownload =>
	(count, sandbox, credential) => {
		const rows = sandbox.jobs
			.all()
			.slice(-count)
			.map(({ url }) => ({ url }));
		return workflowOf(rows, [{ name: 'Files', ...node }], credential);
	};

/**
 * What is compared: our node, which swaps, waits and downloads; n8n's own node, as it comes; and a node
 * of a community package that does nothing but download, with what n8n has for such nodes.
 */
export const WAYS = {
	'our node': swap(true),
	'HTTP Request': downloadWith({
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.5,
		parameters: {
			url: '={{ $json.url }}',
			options: { response: { response: { responseFormat: 'file' } } },
		},
	}),
	'bare download': downloadWith({ type: BARE_NODES.download }),
} satisfies Record<string, WayToDownload>;

/** The name of a way to download, as in the tables. */
export type WayName = keyof typeof WAYS;
