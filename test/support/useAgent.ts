import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { INode } from 'n8n-workflow';
import type { StoredCredential } from '../../n8n-host/client/credentials';
import type { N8nClient } from '../../n8n-host/client/n8nClient';
import { chainOf } from './buildWorkflow';

/**
 * An AI Agent for the tests of one file. Its language model calls the tool that it has once, then
 * answers what that answered.
 *
 * @param args what the model calls the tool with
 * @returns makes the workflow `Start → Agent` with a tool, called `Swap`
 */
export function useAgent(n8n: N8nClient, args: () => object) {
	/** In OpenAI's format. */
	let model: Server;
	beforeAll(async () => {
		model = createServer(async (request, response) => {
			let body = '';
			for await (const chunk of request) body += chunk;
			const { messages, tools } = JSON.parse(body);
			const results = messages.filter(({ role }: { role: string }) => role === 'tool');
			const call = {
				id: 'call-1',
				type: 'function',
				function: { name: tools?.[0].function.name, arguments: JSON.stringify(args()) },
			};
			const message = results.length
				? { role: 'assistant', content: results.at(-1).content }
				: { role: 'assistant', content: null, tool_calls: [call] };
			const finish_reason = results.length ? 'stop' : 'tool_calls';
			const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
			const choices = [{ index: 0, message, finish_reason }];
			response.setHeader('content-type', 'application/json');
			response.end(
				JSON.stringify({
					id: '1',
					object: 'chat.completion',
					created: 1,
					model: 'm',
					choices,
					usage,
				}),
			);
		});
		await new Promise<void>((listening) => model.listen(0, '127.0.0.1', listening));
	});
	afterAll(() => model.close());

	return async (
		version: number,
		tool: Partial<INode> & { type: string },
		credential: StoredCredential,
	) => {
		const { port } = model.address() as AddressInfo;
		const openAi = await n8n.createCredential('Model', 'openAiApi', {
			apiKey: 'any',
			url: `http://127.0.0.1:${port}/v1`,
		});
		const workflow = chainOf(
			[
				{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
				{
					name: 'Agent',
					type: '@n8n/n8n-nodes-langchain.agent',
					typeVersion: version,
					parameters: { promptType: 'define', text: 'Swap the face.' },
				},
			],
			credential,
		);
		const beside = (name: string, type: string, more: Partial<INode>): INode => ({
			id: name,
			name,
			type,
			typeVersion: 1,
			position: [0, 200],
			parameters: {},
			...more,
		});
		workflow.nodes.push(
			beside('Model', '@n8n/n8n-nodes-langchain.lmChatOpenAi', {
				typeVersion: 1.2,
				parameters: { model: { __rl: true, mode: 'id', value: 'm' } },
				credentials: { openAiApi: openAi },
			}),
			beside('Swap', tool.type, {
				credentials: { [credential.type]: credential },
				...tool,
			}),
		);
		const toAgent = (type: 'ai_languageModel' | 'ai_tool') => ({
			[type]: [[{ node: 'Agent', type, index: 0 }]],
		});
		workflow.connections.Model = toAgent('ai_languageModel');
		workflow.connections.Swap = toAgent('ai_tool');
		return workflow;
	};
}
