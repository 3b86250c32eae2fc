import type { ForcedFailure } from '../../sandbox';
import { ONE_LOOK } from '../support/oneLook';
import { fromModel, offerTools, type ToolCall } from '../support/mcpTools';
import { useSandbox } from '../support/sandbox';
import { connectToSharedN8n } from '../support/sharedN8n';
import { useCredential } from '../support/storeCredential';

const n8n = connectToSharedN8n();
const sandbox = useSandbox();
const credential = useCredential(n8n, sandbox);

test('a language model swaps a face and fetches the result with our nodes as tools', async () => {
	const ask = await offerTools(n8n, credential(), 'akool-tools', [
		[
			'Swap_Face',
			'n8n-nodes-akool.akoolFaceSwapPro',
			{
				sourceUrl: fromModel('source'),
				targetUrl: fromModel('target'),
				options: { pollInterval: 0.2 },
			},
		],
		['Find_Faces', 'n8n-nodes-akool.akoolFaceDetect', { mediaUrl: fromModel('picture') }],
		['Look_Up', 'n8n-nodes-akool.akoolGetResult', { resultIds: fromModel('id') }],
		['Credits', 'n8n-nodes-akool.akoolAccount', {}],
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
	const ask = await offerTools(n8n, credential(), `akool-retried-tool-${query.length}`, [
		[
			'Swap_Face',
			'n8n-nodes-akool.akoolFaceSwapPro',
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
	const ask = await offerTools(n8n, credential(), `akool-tool-${name.replace(/\W/g, '-')}`, [
		[
			'Swap_Face',
			'n8n-nodes-akool.akoolFaceSwapPro',
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
