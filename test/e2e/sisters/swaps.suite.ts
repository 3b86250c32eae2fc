import { workflowOf, type Step } from '../../support/buildWorkflow';
import { expectSwapped, facesIn } from '../../support/facesInResult';
import { fileSwapStep, withFiles } from '../files/fileWorkflows';
import type { Sister } from './useSister';

/**
 * Defines the tests of swaps that every sister package passes.
 *
 * @param refusal a code with which the provider refuses a submission
 */
export function testSwaps(
	{ provider, nodes, n8n, sandbox, credential, pair, swap, start, run, runToEnd }: Sister,
	refusal: number,
): void {
	const onError = 'continueRegularOutput';
	const oneByOne = { options: { pollInterval: 0.5, parallel: 1 } };
	const threeRows = () => [
		pair('amara', 'bjorn'),
		pair('chen', 'dolores'),
		pair('emeka', 'fatima'),
	];
	const refuse = (after: number) =>
		sandbox().fail({ on: 'submit', fault: 'businessCode', code: refusal, after });

	test('rows keep their columns beside the result and get their files, a bad one says why', async () => {
		const rows = [
			{ ...pair('amara', 'bjorn'), name: 'Anna', status: 'new' },
			{ ...pair('chen', 'dolores'), target: sandbox().odd('404'), name: 'Ben' },
			{ ...pair('emeka', 'fatima'), name: 'Carla', note: { tags: ['vip'] } },
		];
		const parameters = { downloadResult: true, options: { includeInputFields: true } };
		const { status, nodes: ran } = await run(rows, [swap(parameters, { settings: { onError } })]);
		expect(status).toBe('success');
		const [first, second, third] = ran.Swap[0];
		expect(first.json).toMatchObject({ ...rows[0], status: 'completed', type: 'image' });
		expect(third.json).toMatchObject({ ...rows[2], status: 'completed' });
		expect(second.json.error).toMatch(/^'Target URL' leads to no file \(HTTP 404\)/);
		for (const [{ json, binary }, face, target] of [
			[first, 'amara', 'bjorn'],
			[third, 'emeka', 'fatima'],
		] as const) {
			await expectSwapped(sandbox(), json.url, face, target);
			const { data, mimeType } = await n8n.downloadBinary(String(binary?.data.id));
			expect(mimeType).toBe('image/png');
			expect(await facesIn(sandbox(), data, target, [face])).toEqual([face]);
		}
		expect(sandbox().ledger).toHaveLength(2);
	});

	test('files are uploaded to the provider, each once, and n8n is asked for nothing', async () => {
		const twice: Step = {
			name: 'Twice',
			type: 'n8n-nodes-base.code',
			typeVersion: 2,
			parameters: { jsCode: 'return [...$input.all(), ...$input.all()]' },
		};
		const { nodes: ran } = await runToEnd(
			withFiles(
				sandbox(),
				['amara', 'bjorn'],
				[twice, { ...fileSwapStep(), type: nodes.swap }],
				credential(),
			),
		);
		expect(ran.Swap[0]).toHaveLength(2);
		await expectSwapped(sandbox(), ran.Swap[0][0].json.url, 'amara', 'bjorn');
		expect(sandbox().requests.filter(({ path }) => path.includes('upload'))).toHaveLength(2);
		expect(JSON.stringify(sandbox().ledger)).not.toContain(n8n.address);
	});

	test('Retry On Fail takes up what was paid, and an unclear submission is not sent again', async () => {
		const step = swap(oneByOne, {
			settings: { retryOnFail: true, maxTries: 3, waitBetweenTries: 0 },
		});
		refuse(1);
		expect((await run(threeRows(), [step])).status).toBe('success');
		expect(sandbox().ledger).toHaveLength(3);

		sandbox().fail({ on: 'submit', fault: 'resetAfterAcceptance', after: 1 });
		const { error } = await run(threeRows(), [step]);
		expect(error?.message).toBe(`It is unclear whether ${provider} accepted this job [item 1]`);
		expect(error?.description).toContain(`${provider.toLowerCase()}.ai`);
		expect(sandbox().ledger).toHaveLength(5);
	});

	test('a failed execution that is retried by hand takes up the jobs it has paid for', async () => {
		refuse(2);
		const id = await start(workflowOf(threeRows(), [swap(oneByOne)], credential()));
		expect((await n8n.waitForExecution(id, 60_000)).status).toBe('error');
		const { nodes: ran } = await n8n.waitForExecution(await n8n.retryExecution(id), 60_000);
		expect(ran.Swap[0].map(({ json }) => json.status)).toEqual(Array(3).fill('completed'));
		expect(sandbox().ledger).toHaveLength(3);
	});
}
