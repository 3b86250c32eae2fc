import { until } from '../../../n8n-host/until';
import { agentNode, answerOf as settle, toolOf, type Tool } from '../../support/agentNode';
import { NODES } from '../../support/engineWorkflow';
import { useProcessedData } from '../../support/processedData';
import { credentialsFor, pair, requestsTo, useSandbox } from '../../support/sandbox';
import { execute } from '../../support/executions';

const sandbox = useSandbox();
useProcessedData();
/** The first call has its job, and has begun to look at it. */
const firstWaits = async () =>
	void (await until(() => requestsTo(sandbox(), 'listbyids').length > 0));
const row = (target = 'bjorn') => pair(sandbox(), 'amara', target);

const parameters = (source = "={{ $fromAI('source') }}", target = "={{ $fromAI('target') }}") => ({
	sourceUrl: source,
	targetUrl: target,
	waitForResult: true,
	options: { pollInterval: 0.2 },
});
const run = async (
	work: (open: () => Promise<Tool>) => Promise<string[]>,
	params = parameters(),
	id = '1',
) =>
	await execute([agentNode(work)], [{}], credentialsFor(sandbox()), {
		id,
		tool: { nodeType: toolOf(NODES.akoolFaceSwapPro), parameters: params },
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
			await firstWaits();
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
		await firstWaits();
		return await Promise.all([first, settle(one.invoke(row()))]);
	});
	expect(JSON.stringify(json)).not.toContain('unclear');
});

test('the same when the second call comes a little later', async () => {
	const { json } = await run(async (open) => {
		const [one, two] = [await open(), await open()];
		const first = settle(one.invoke(row()));
		await firstWaits();
		return await Promise.all([first, settle(two.invoke(row('chen')))]);
	});
	expect(JSON.stringify(json)).toContain('n8n mixed up two calls of this tool');
	expect(sandbox().ledger).toHaveLength(1);
});
