import type { INode, INodeParameters } from 'n8n-workflow';
import { expectSwapped } from '../../support/facesInResult';
import { fromModel, offerTools, type ToolCall } from '../../support/mcpTools';
import { ONE_LOOK } from '../../support/oneLook';
import { useAgent } from '../../support/useAgent';
import type { Sister } from './useSister';

/** A tool of the account node: what it is called, its operation, and what it tells after one swap. */
export type AccountTool = [name: string, operation: string, tells: object];

const RETRIED: Partial<INode> = { retryOnFail: true, maxTries: 5, waitBetweenTries: 0 };

const parameters = (query = '', options: INodeParameters = {}): INodeParameters => ({
	sourceUrl: fromModel('source') + query,
	targetUrl: fromModel('target'),
	options,
});

/** Defines the tests of a sister package's nodes as tools of a language model. */
export function testTools(
	{ provider, nodes, n8n, sandbox, credential, pair, runToEnd }: Sister,
	accountTools: AccountTool[],
): void {
	const agentWith = useAgent(n8n, () => pair('amara', 'bjorn'));
	const path = `${provider.toLowerCase()}-tools`;

	test('a language model swaps a face, looks it up and asks about the account', async () => {
		const ask = await offerTools(n8n, credential(), path, [
			['Swap_Face', nodes.swap, parameters('', { pollInterval: 0.2 })],
			['Look_Up', nodes.getResult, { resultIds: fromModel('id') }],
			...accountTools.map(([name, operation]): [string, string, object] => [
				...([name, nodes.account, { operation }] as const),
			]),
		]);
		const call = async (name: string, args: object) => {
			const { content } = await ask<ToolCall>('tools/call', { name, arguments: args });
			return JSON.parse(content[0].text);
		};
		const [swapped] = await call('Swap_Face', pair('amara', 'bjorn'));
		await expectSwapped(sandbox(), swapped.url, 'amara', 'bjorn');
		expect(await call('Look_Up', { id: swapped.id })).toMatchObject([swapped]);
		for (const [name, , tells] of accountTools) {
			expect(await call(name, {})).toMatchObject([tells]);
		}
		expect(sandbox().ledger).toHaveLength(1);
	});

	// From version 3 on, n8n's engine runs an agent's tools instead of the agent itself.
	test.each([2.2, 3])(
		"AI Agent %p and a tool whose time is up: Retry On Fail pays once, also when the pictures' addresses change",
		async (version) => {
			sandbox().fail({ on: 'result', fault: 'httpStatus', status: 404 });
			const tool = {
				type: `${nodes.swap}Tool`,
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
		const ask = await offerTools(n8n, credential(), `${path}-unclear`, [
			['Swap_Face', nodes.swap, parameters(), RETRIED],
		]);
		sandbox().fail({ on: 'submit', fault: 'resetAfterAcceptance' });
		const { content } = await ask<ToolCall>('tools/call', {
			name: 'Swap_Face',
			arguments: pair('amara', 'bjorn'),
		});
		expect(content[0].text).toContain(`It is unclear whether ${provider} accepted this job`);
		expect(sandbox().ledger).toHaveLength(1);
	});
}
