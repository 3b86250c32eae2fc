import {
	type IDataObject,
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeType,
} from 'n8n-workflow';
import type { NodeUnderTest } from '../../support/engineWorkflow';
import { NODES } from '../../support/engineWorkflow';
import { useProcessedData } from '../../support/processedData';
import { credentialsFor, pair, useSandbox } from '../../support/sandbox';
import { execute } from '../../support/executions';

const sandbox = useSandbox();
useProcessedData();
const row = (target = 'bjorn') => pair(sandbox(), 'amara', target);

interface Tool {
	invoke(args: IDataObject): Promise<string>;
}

/** An agent that calls its tool as told; `open` gives a new tool, as Agent 2 does for each item. */
const agent = (work: (open: () => Promise<Tool>) => Promise<string[]>): NodeUnderTest => ({
	type: 'anotherNode',
	nodeType: {
		description: {
			displayName: 'Agent',
			name: 'agent',
			group: ['transform'],
			version: 1,
			description: '',
			defaults: { name: 'Agent' },
			inputs: [NodeConnectionTypes.Main, { type: NodeConnectionTypes.AiTool }],
			outputs: [NodeConnectionTypes.Main],
			properties: [],
		},
		async execute(this: IExecuteFunctions) {
			const open = async () => {
				const got = await this.getInputConnectionData(NodeConnectionTypes.AiTool, 0);
				return (Array.isArray(got) ? got[0] : got) as Tool;
			};
			const answers = await work(open);
			return [answers.map((answer) => ({ json: { answer } }))];
		},
	} as INodeType,
});

const swap = NODES.akoolFaceSwapPro;
const tool: INodeType = Object.assign(Object.create(swap) as INodeType, {
	description: {
		...swap.description,
		name: 'akoolFaceSwapProTool',
		inputs: [],
		outputs: [NodeConnectionTypes.AiTool],
	},
});
const parameters = (source = "={{ $fromAI('source') }}", target = "={{ $fromAI('target') }}") => ({
	sourceUrl: source,
	targetUrl: target,
	waitForResult: true,
	options: { pollInterval: 0.2 },
});
const settle = async (call: Promise<string>) =>
	await call.catch((error: Error) => `ERROR ${error.message}`);
const run = async (
	work: (open: () => Promise<Tool>) => Promise<string[]>,
	params = parameters(),
	id = '1',
) =>
	await execute([agent(work)], [{}], credentialsFor(sandbox()), {
		id,
		tool: { type: 'akoolFaceSwapProTool', nodeType: tool, parameters: params },
	});

test('the same call twice at once', async () => {
	const { json } = await run(async (open) => {
		const one = await open();
		return await Promise.all([settle(one.invoke(row())), settle(one.invoke(row()))]);
	});
	expect(JSON.stringify(json)).not.toContain('unclear');
});

test('two calls at once with other arguments are two jobs', async () => {
	const { json } = await run(async (open) => {
		const one = await open();
		return await Promise.all([settle(one.invoke(row())), settle(one.invoke(row('chen')))]);
	});
	expect(JSON.stringify(json)).not.toContain('unclear');
	expect(sandbox().ledger).toHaveLength(2);
	expect(new Set(sandbox().ledger.map(({ body }) => JSON.stringify(body))).size).toBe(2);
});

test('two items at once: n8n gives the second call the arguments of the first, so it is refused', async () => {
	const { json } = await run(async (open) => {
		const [one, two] = [await open(), await open()];
		return await Promise.all([settle(one.invoke(row())), settle(two.invoke(row('chen')))]);
	});
	expect(JSON.stringify(json)).toContain('n8n mixed up two calls of this tool');
	expect(sandbox().ledger).toHaveLength(1);
});

test('a line break after $fromAI( changes nothing', async () => {
	await run(
		async (open) => {
			const one = await open();
			const first = settle(one.invoke(row()));
			await new Promise((next) => setTimeout(next, 120));
			return await Promise.all([first, settle(one.invoke(row('chen')))]);
		},
		parameters("={{ $fromAI(\n'source') }}", "={{ $fromAI(\n'target') }}"),
	);
	expect(sandbox().ledger).toHaveLength(2);
	expect(new Set(sandbox().ledger.map(({ body }) => JSON.stringify(body))).size).toBe(2);
});

test('the same call again while the first one waits', async () => {
	const { json } = await run(async (open) => {
		const one = await open();
		const first = settle(one.invoke(row()));
		await new Promise((next) => setTimeout(next, 120));
		return await Promise.all([first, settle(one.invoke(row()))]);
	});
	expect(JSON.stringify(json)).not.toContain('unclear');
});

test('the same when the second call comes a little later', async () => {
	const { json } = await run(async (open) => {
		const [one, two] = [await open(), await open()];
		const first = settle(one.invoke(row()));
		await new Promise((next) => setTimeout(next, 120));
		return await Promise.all([first, settle(two.invoke(row('chen')))]);
	});
	expect(JSON.stringify(json)).toContain('n8n mixed up two calls of this tool');
	expect(sandbox().ledger).toHaveLength(1);
});
