import axios from 'axios';
import type { INode } from 'n8n-workflow';
import type { StoredCredential } from '../../n8n-host/client/credentials';
import type { N8nClient } from '../../n8n-host/client/n8nClient';
import { until } from '../../n8n-host/until';

/** What a tool answers. */
export type ToolCall = { content: Array<{ text: string }>; isError?: boolean };

/** What a language model does with tools, through n8n's own MCP Server Trigger at an address. */
async function openTools(url: string) {
	const headers: Record<string, string> = { Accept: 'application/json, text/event-stream' };
	let id = 0;
	const ask = async <T>(method: string, params: object): Promise<T> => {
		const body = { jsonrpc: '2.0', id: ++id, method, params };
		const answer = await axios.post<unknown>(url, body, { headers, responseType: 'text' });
		const session = answer.headers['mcp-session-id'];
		if (session) headers['mcp-session-id'] = String(session);
		const text = String(answer.data);
		const json = /^data: (.*)$/m.exec(text)?.[1] ?? text;
		return (JSON.parse(json) as { result: T }).result;
	};
	const clientInfo = { name: 'test', version: '1' };
	await ask('initialize', { protocolVersion: '2025-03-26', capabilities: {}, clientInfo });
	return ask;
}

/** A node that is offered as a tool: its name as a tool, and its type, e.g. `n8n-nodes-a.b`. */
type OfferedTool = [name: string, type: string, parameters: object, settings?: Partial<INode>];

/**
 * Publishes a workflow that offers nodes as tools, and waits until n8n has registered it.
 *
 * @param credential the stored one that every tool uses
 * @param path the last part of its address, which no other workflow has
 * @returns calls a method of the Model Context Protocol
 */
export async function offerTools(
	n8n: N8nClient,
	credential: StoredCredential,
	path: string,
	tools: OfferedTool[],
) {
	const nodes = tools.map(([name, type, parameters, settings = {}], index) => ({
		id: `tool-${index}`,
		name,
		type: `${type}Tool`,
		typeVersion: 1,
		position: [index * 220, 220] as [number, number],
		parameters: { descriptionType: 'manual', toolDescription: name, ...parameters },
		credentials: { [credential.type]: credential },
		...settings,
	}));
	const trigger = {
		id: 'trigger',
		name: 'Tools',
		type: '@n8n/n8n-nodes-langchain.mcpTrigger',
		typeVersion: 2,
		position: [0, 0] as [number, number],
		parameters: { authentication: 'none', path },
		webhookId: path,
	};
	const connections = Object.fromEntries(
		nodes.map(({ name }) => [
			name,
			{ ai_tool: [[{ node: 'Tools', type: 'ai_tool' as const, index: 0 }]] },
		]),
	);
	const id = await n8n.createWorkflow({ name: path, nodes: [trigger, ...nodes], connections });
	await n8n.activateWorkflow(id);
	let refusal: unknown;
	return await until(
		async () =>
			await openTools(`${n8n.address}/mcp/${path}`).catch((error: unknown) => {
				refusal = error;
				return undefined;
			}),
		{ within: 30_000, every: 500, otherwise: () => String(refusal) },
	);
}

/** The value of a parameter that the language model fills in with a web address. */
export const fromModel = (name: string) => `={{ $fromAI('${name}', 'A web address', 'string') }}`;
