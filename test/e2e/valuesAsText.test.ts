import type { IDataObject } from 'n8n-workflow';
import { swapStep, workflowOf, type Step } from '../support/buildWorkflow';
import { pair as pairIn, requestsTo, useSandbox } from '../support/sandbox';
import { connectToSharedN8n } from '../support/sharedN8n';
import { useCredential } from '../support/storeCredential';

const n8n = connectToSharedN8n();
const sandbox = useSandbox({ queueMs: 200, processMs: 500 });
const credential = useCredential(n8n, sandbox);

const row = (values: IDataObject) => ({ ...pairIn(sandbox(), 'amara', 'trio'), ...values });
const run = async (rows: IDataObject[], step: Step) => {
	const id = await n8n.createWorkflow(workflowOf(rows, [step], credential()));
	return await n8n.waitForExecution(await n8n.runWorkflow(id), 60_000);
};
const bodies = (path: string) => requestsTo(sandbox(), path).map(({ body }) => body as IDataObject);

test('each row of a sheet says in words what it wants', async () => {
	const options = { faceEnhance: '={{ $json.enhance }}', parallel: '={{ $json.parallel }}' };
	const rows = ['TRUE', 'no', '', 'x'].map((enhance) => row({ enhance, parallel: ' 1 ' }));
	const { nodes, status } = await run(
		rows,
		swapStep({ waitForResult: false, options }, { settings: { onError: 'continueRegularOutput' } }),
	);
	expect(status).toBe('success');
	expect(nodes.Swap[0][3].json.error).toContain("'Face Enhance' must be true or false, but is x");
	expect(bodies('faceswapByImage').map((body) => body.face_enhance)).toEqual([true, false, false]);
});

test('how the faces are swapped comes from words, too', async () => {
	const pictures = { sourceUrl: '={{ $json.source }}', targetUrl: '={{ $json.target }}' };
	const { status } = await run(
		[row({ style: 'LOSSLESS' }), row({ style: '' })],
		swapStep(
			{
				...pictures,
				operation: 'swapSeveralFaces',
				mappingFrom: 'auto',
				sourceFaces: { face: [{ url: '={{ $json.source }}' }] },
				faceOrder: '={{ "largest-first" }}',
				modelStyle: '={{ $json.style }}',
				waitForResult: false,
				options: { parallel: 1 },
			},
			{ type: 'n8n-nodes-akool.akoolFaceSwapPlus' },
		),
	);
	expect(status).toBe('success');
	expect(bodies('faceswapPlusByImage')).toMatchObject([
		{ single_face_mode: false, model_style: 'lossless' },
		{ single_face_mode: false, model_style: 'realistic' },
	]);
});

test('an expression where n8n evaluates none is refused before anything is charged', async () => {
	const { status, error } = await run([row({})], swapStep({ waitForResult: '={{ false }}' }));
	expect([status, error?.message ?? '']).toEqual([
		'error',
		expect.stringContaining("'Wait for Result' must be true or false, but is {{ false }}"),
	]);
	expect(sandbox().ledger).toHaveLength(0);
});
