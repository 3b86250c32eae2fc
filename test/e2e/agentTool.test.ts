import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { INode } from 'n8n-workflow';
import { chainOf } from '../support/buildWorkflow';
import { ONE_LOOK } from '../support/oneLook';
import { useSandbox } from '../support/sandbox';
import { connectToSharedN8n } from '../support/sharedN8n';
import { useCredential } from '../support/storeCredential';

const n8n = connectToSharedN8n();
const sandbox = useSandbox();
const credential = useCredential(n8n, sandbox);

/** A language model in OpenAI's format, which calls the tool it is offered once, then answers. */
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
			function: { name: tools?.[0].function.name, arguments: JSON.stringify(addresses()) },
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

const addresses = () => ({
	source: sandbox().portrait('amara').url,
	target: sandbox().portrait('bjorn').url,
});
const fromModel = (name: string) => `={{ $fromAI('${name}', 'A web address', 'string') }}`;

/** A workflow in which an AI Agent has our node as its only tool. */
async function agentWith(version: number, tool: Partial<INode>) {
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
		credential(),
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
		beside('Swap', 'n8n-nodes-akool.akoolFaceSwapProTool', {
			credentials: { akoolApi: credential() },
			...tool,
		}),
	);
	const toAgent = (type: 'ai_languageModel' | 'ai_tool') => ({
		[type]: [[{ node: 'Agent', type, index: 0 }]],
	});
	workflow.connections.Model = toAgent('ai_languageModel');
	workflow.connections.Swap = toAgent('ai_tool');
	return workflow;
}

test.each([
	[2.2, 'an address', ''],
	[2.2, 'an address that changes at each evaluation', '?v={{ $now.toMillis() }}'],
	// From version 3 on, n8n's engine runs an agent's tools instead of the agent itself.
	[3, 'an address', ''],
	[3, 'an address that changes at each evaluation', '?v={{ $now.toMillis() }}'],
])(
	'AI Agent %p and a tool with %s, slower than Max Wait: Retry On Fail pays once',
	async (version, _, query) => {
		sandbox().fail({ on: 'result', fault: 'emptyResult' });
		const workflow = await agentWith(version, {
			parameters: {
				descriptionType: 'manual',
				toolDescription: 'Swaps a face',
				sourceUrl: fromModel('source') + query,
				targetUrl: fromModel('target'),
				options: ONE_LOOK,
			},
			retryOnFail: true,
			maxTries: 5,
			waitBetweenTries: 0,
		});
		const id = await n8n.runWorkflow(await n8n.createWorkflow(workflow));
		const { status, error, data } = await n8n.waitForExecution(id, 60_000);
		expect([status, error?.message]).toEqual(['success', undefined]);
		expect(JSON.stringify(data?.resultData.runData.Swap.at(-1)?.data)).toContain('completed');
		expect(sandbox().ledger).toHaveLength(1);
	},
);
