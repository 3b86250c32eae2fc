import axios from 'axios';
import type { INode } from 'n8n-workflow';
import { until } from '../../n8n-host/until';
import type { ForcedFailure } from '../../sandbox';
import { ONE_LOOK } from '../support/oneLook';
import { useSandbox } from '../support/sandbox';
import { connectToSharedN8n } from '../support/sharedN8n';
import { useCredential } from '../support/storeCredential';

const n8n = connectToSharedN8n();
const sandbox = useSandbox();
const credential = useCredential(n8n, sandbox);

type ToolCall = { content: Array<{ text: string }>; isError?: boolean };

/** What a language model does with tools, through n8n's own MCP Server Trigger. */
async function openTools(path: string) {
	const headers: Record<string, string> = { Accept: 'application/json, text/event-stream' };
	let id = 0;
	const ask = async <T>(method: string, params: object): Promise<T> => {
		const body = { jsonrpc: '2.0', id: ++id, method, params };
		const url = `${n8n.address}/mcp/${path}`;
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

/** Publishes a workflow that offers nodes as tools, and waits until n8n has registered it. */
async function offer(
	path: string,
	tools: Array<[name: string, type: string, parameters: object, settings?: Partial<INode>]>,
) {
	const nodes = tools.map(([name, type, parameters, settings = {}], index) => ({
		id: `tool-${index}`,
		name,
		type: `n8n-nodes-akool.${type}Tool`,
		typeVersion: 1,
		position: [index * 220, 220] as [number, number],
		parameters: { descriptionType: 'manual', toolDescription: name, ...parameters },
		credentials: { akoolApi: credential() },
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
			await openTools(path).catch((error: unknown) => {
				refusal = error;
				return undefined;
			}),
		{ within: 30_000, every: 500, otherwise: () => String(refusal) },
	);
}

const fromModel = (name: string) => `={{ $fromAI('${name}', 'A web address', 'string') }}`;

test('a language model swaps a face and fetches the result with our nodes as tools', async () => {
	const ask = await offer('akool-tools', [
		[
			'Swap_Face',
			'akoolFaceSwapPro',
			{
				sourceUrl: fromModel('source'),
				targetUrl: fromModel('target'),
				options: { pollInterval: 0.2 },
			},
		],
		['Find_Faces', 'akoolFaceDetect', { mediaUrl: fromModel('picture') }],
		['Look_Up', 'akoolGetResult', { resultIds: fromModel('id') }],
		['Credits', 'akoolAccount', {}],
	]);
	const { tools } = await ask<{ tools: Array<{ name: string }> }>('tools/list', {});
	expect(tools.map(({ name }) => name).sort()).toEqual([
		'Credits',
		'Find_Faces',
		'Look_Up',
		'Swap_Face',
	]);

	const call = async (name: string, args: object) => {
		const { content, isError } = await ask<ToolCall>('tools/call', { name, arguments: args });
		expect(isError ?? false).toBe(false);
		return JSON.parse(content[0].text);
	};
	const { url: source } = sandbox().portrait('amara');
	const { url: target } = sandbox().portrait('bjorn');
	const [swapped] = await call('Swap_Face', { source, target });
	expect(swapped).toMatchObject({ status: 'completed', url: expect.stringMatching(/^http/) });
	const [looked] = await call('Look_Up', { id: swapped._id });
	expect(looked).toMatchObject({ _id: swapped._id, status: 'completed' });
	expect(await call('Find_Faces', { picture: target })).toMatchObject([{ faceCount: 1 }]);
	expect(await call('Credits', {})).toMatchObject([{ credit: sandbox().credit }]);
	expect(sandbox().ledger).toHaveLength(1);
});

test.each([
	['', ''],
	[', also with an address that changes at each evaluation', '?v={{ $now.toMillis() }}'],
])('a tool that is slower than Max Wait pays once with Retry On Fail%s', async (_name, query) => {
	sandbox().fail({ on: 'result', fault: 'emptyResult' });
	const ask = await offer(`akool-retried-tool-${query.length}`, [
		[
			'Swap_Face',
			'akoolFaceSwapPro',
			{
				sourceUrl: fromModel('source') + query,
				targetUrl: fromModel('target'),
				options: ONE_LOOK,
			},
			{ retryOnFail: true, maxTries: 5, waitBetweenTries: 0 },
		],
	]);
	const swap = async (target: string) =>
		await ask<ToolCall>('tools/call', {
			name: 'Swap_Face',
			arguments: {
				source: sandbox().portrait('amara').url,
				target: sandbox().portrait(target).url,
			},
		});
	const { content } = await swap('bjorn');
	expect(JSON.parse(content[0].text)).toMatchObject([{ status: 'completed' }]);
	expect(sandbox().ledger).toHaveLength(1);
	// Another call is another job.
	await swap('bjorn');
	expect(sandbox().ledger).toHaveLength(2);
});

test.each<[string, object]>([
	['a cut connection', { fault: 'resetAfterAcceptance' }],
	['HTTP 502', { fault: 'httpStatus', status: 502, accepted: true }],
	['an undocumented code', { fault: 'businessCode', code: 4711, accepted: true }],
	['half an answer', { fault: 'garbage', accepted: true }],
])('a tool meets %s: Retry On Fail does not send the job again', async (name, fault) => {
	const ask = await offer(`akool-tool-${name.replace(/\W/g, '-')}`, [
		[
			'Swap_Face',
			'akoolFaceSwapPro',
			{ sourceUrl: fromModel('source'), targetUrl: fromModel('target') },
			{ retryOnFail: true, maxTries: 3, waitBetweenTries: 0 },
		],
	]);
	sandbox().fail({ on: 'submit', ...fault } as ForcedFailure);
	const { content } = await ask<ToolCall>('tools/call', {
		name: 'Swap_Face',
		arguments: {
			source: sandbox().portrait('amara').url,
			target: sandbox().portrait('bjorn').url,
		},
	});
	expect(content[0].text).toContain('It is unclear whether Akool accepted this job');
	expect(sandbox().ledger).toHaveLength(1);
});
