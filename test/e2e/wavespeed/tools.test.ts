import type { INode, INodeParameters } from 'n8n-workflow';
import { WAVESPEED_NODES } from '../../support/buildWorkflow';
import { expectSwapped } from '../../support/facesInResult';
import { fromModel, offerTools, type ToolCall } from '../../support/mcpTools';
import { ONE_LOOK } from '../../support/oneLook';
import { useAgent } from '../../support/useAgent';
import { useWaveSpeed } from './useWaveSpeed';

const { n8n, sandbox, credential, pair, runToEnd } = useWaveSpeed();
const agentWith = useAgent(n8n, () => pair('amara', 'bjorn'));

const parameters = (query = '', options: INodeParameters = {}): INodeParameters => ({
	sourceUrl: fromModel('source') + query,
	targetUrl: fromModel('target'),
	options,
});
const RETRIED: Partial<INode> = { retryOnFail: true, maxTries: 5, waitBetweenTries: 0 };

test('a language model swaps a face, looks it up and reads balance and price', async () => {
	const account = 'n8n-nodes-wavespeed-face-swap.waveSpeedAccount';
	const ask = await offerTools(n8n, credential(), 'wavespeed-tools', [
		['Swap_Face', WAVESPEED_NODES.swap, parameters('', { pollInterval: 0.2 })],
		['Look_Up', WAVESPEED_NODES.getResult, { resultIds: fromModel('id') }],
		['Balance', account, {}],
		['Price', account, { operation: 'getPrice' }],
	]);
	const call = async (name: string, args: object) => {
		const { content } = await ask<ToolCall>('tools/call', { name, arguments: args });
		return JSON.parse(content[0].text);
	};
	const [swapped] = await call('Swap_Face', pair('amara', 'bjorn'));
	await expectSwapped(sandbox(), swapped.url, 'amara', 'bjorn');
	expect(await call('Look_Up', { id: swapped.id })).toMatchObject([swapped]);
	expect(await call('Balance', {})).toEqual([{ balance: 99.84, currency: 'USD' }]);
	expect(await call('Price', {})).toMatchObject([{ price: 0.16, currency: 'USD' }]);
	expect(sandbox().ledger).toHaveLength(1);
});

// From version 3 on, n8n's engine runs an agent's tools instead of the agent itself.
test.each([2.2, 3])(
	"AI Agent %p and a tool whose time is up: Retry On Fail pays once, also when the pictures' addresses change",
	async (version) => {
		sandbox().fail({ on: 'result', fault: 'httpStatus', status: 404 });
		const tool = {
			type: `${WAVESPEED_NODES.swap}Tool`,
			parameters: {
				descriptionType: 'manual',
				toolDescription: 'Swaps a face',
				...parameters('?v={{ $now.toMillis() }}', ONE_LOOK),
			},
			...RETRIED,
		};
		const { status, data } = await runToEnd(await agentWith(version, tool, credential()));
		expect(status).toBe('success');
		expect(JSON.stringify(data?.resultData.runData.Swap.at(-1)?.data)).toContain('completed');
		expect(sandbox().ledger).toHaveLength(1);
	},
);

test('a tool whose submission is unclear: Retry On Fail does not send it again', async () => {
	const ask = await offerTools(n8n, credential(), 'wavespeed-unclear-tool', [
		['Swap_Face', WAVESPEED_NODES.swap, parameters(), RETRIED],
	]);
	sandbox().fail({ on: 'submit', fault: 'resetAfterAcceptance' });
	const { content } = await ask<ToolCall>('tools/call', {
		name: 'Swap_Face',
		arguments: pair('amara', 'bjorn'),
	});
	expect(content[0].text).toContain('It is unclear whether WaveSpeed accepted this job');
	expect(sandbox().ledger).toHaveLength(1);
});
