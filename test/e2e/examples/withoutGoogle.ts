import type { INode } from 'n8n-workflow';
import type { WorkflowJson } from '../../../n8n-host/client/workflows';

const GOOGLE = /^n8n-nodes-base\.google/;

/**
 * A workflow whose Google nodes are replaced by nodes that put out the same without Google: what is
 * read comes from an address that serves it as a JSON list, a file from the address that is its ID,
 * and what is written comes out as it is written.
 *
 * @param listUrl where the rows or files are served
 */
export function withoutGoogle(workflow: WorkflowJson, listUrl: string): WorkflowJson {
	const nodes = workflow.nodes.map((node) =>
		GOOGLE.test(node.type) ? { ...node, ...standIn(node, listUrl) } : node,
	);
	return { ...workflow, nodes };
}

function standIn(
	{ parameters }: INode,
	listUrl: string,
): Pick<INode, 'type' | 'typeVersion' | 'parameters'> {
	const { operation, fileId, columns, name } = parameters;
	if (operation === 'read' || parameters.resource === 'fileFolder') return request(listUrl, 'json');
	if (operation === 'download') return request(Object(fileId).value, 'file');
	return written(Object(columns).value ?? { name });
}

const request = (url: string, responseFormat: string) => ({
	type: 'n8n-nodes-base.httpRequest',
	typeVersion: 4.2,
	parameters: { url, options: { response: { response: { responseFormat } } } },
});

const written = (values: Record<string, string>) => ({
	type: 'n8n-nodes-base.set',
	typeVersion: 3.4,
	parameters: {
		assignments: {
			assignments: Object.entries(values).map(([name, value]) => ({
				id: name,
				name,
				value,
				type: 'string',
			})),
		},
		options: {},
	},
});
