import type { IDataObject } from 'n8n-workflow';
import type { NodeUnderTest } from '../../support/engineWorkflow';
import { runNodes } from '../../support/runNodes';
import { credentialsFor, pair, useSandbox } from '../../support/sandbox';

const sandbox = useSandbox();
const PICTURES = { sourceUrl: '={{ $json.source }}', targetUrl: '={{ $json.target }}' };

describe.each<[NodeUnderTest['type'], IDataObject]>([
	['akoolAccount', {}],
	['akoolFaceDetect', { mediaUrl: '={{ $json.target }}' }],
	[
		'akoolFaceDetect',
		{ operation: 'analyzeFrames', frameUrls: '={{ $json.target }}', output: 'faces' },
	],
	['akoolFaceSwapClassic', { ...PICTURES, sourceFaces: { face: [{ url: 'https://x.example' }] } }],
	['akoolFaceSwapPlus', PICTURES],
	['akoolFaceSwapPro', PICTURES],
	['akoolGetResult', { resultIds: '6593c94c0ef703e8c055e3c8' }],
	['akoolGetResult', { resultIds: '6593c94c0ef703e8c055e3c8', operation: 'wait' }],
	['akoolGetResult', { resultIds: '6593c94c0ef703e8c055e3c8', operation: 'delete' }],
])('%s %j: a failed item', (type, parameters) => {
	const run = async (onError: string) =>
		await runNodes(
			[{ type, parameters, settings: { onError } as object }],
			[{ ...pair(sandbox(), 'amara', 'bjorn'), name: 'Anna' }],
			credentialsFor(sandbox(), { apiKey: 'wrong' }),
		);

	test('holds error and message alone, which ends with the reason', async () => {
		const { json } = await run('continueRegularOutput');
		expect(json).toEqual([
			{ error: expect.any(String), message: expect.stringMatching(/ \(reason: \w+\)$/) },
		]);
	});

	test('goes to the error output, to which n8n adds its columns', async () => {
		const { outputs } = await run('continueErrorOutput');
		expect(outputs[0]).toEqual([]);
		expect(outputs[1].map(({ json }) => json)).toMatchObject([
			{ name: 'Anna', message: expect.stringMatching(/ \(reason: \w+\)$/) },
		]);
	});

	test('that stops the node has the reason in the description', async () => {
		const { error } = await run('stopWorkflow');
		expect(error?.description).toMatch(/ \(reason: \w+\)$/);
	});
});
