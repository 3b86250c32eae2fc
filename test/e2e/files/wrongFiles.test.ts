import type { ForcedFailure } from '../../../sandbox';
import { swapStep, workflowOf, type Step } from '../../support/buildWorkflow';
import { pair, useSandbox } from '../../support/sandbox';
import { connectToSharedN8n } from '../../support/sharedN8n';
import { useCredential } from '../../support/storeCredential';

const n8n = connectToSharedN8n();
const sandbox = useSandbox({ queueMs: 200, processMs: 300 });
const credential = useCredential(n8n, sandbox);

const DOWNLOAD = { downloadResult: true, options: { pollInterval: 0.5 } };

describe('a result that can not be downloaded: its item says why, and is paid for once', () => {
	test.each<[name: string, fault: ForcedFailure, reason: RegExp]>([
		[
			'HTTP 403 for longer than a new file may take',
			{ on: 'file', fault: 'httpStatus', status: 403, times: 100 },
			/responded with HTTP 403/,
		],
		['HTTP 410', { on: 'file', fault: 'httpStatus', status: 410 }, /responded with HTTP 410/],
		['a web page', { on: 'file', fault: 'wrongFile' }, /neither a picture nor a video/],
		['half a file', { on: 'file', fault: 'truncatedFile', times: 4 }, /connection .* was lost/],
		['a file without end', { on: 'file', fault: 'endlessFile' }, /larger than the limit of 1 GB/],
	])('%s', async (_name, fault, reason) => {
		sandbox().fail(fault);
		const rows = [pair(sandbox(), 'amara', 'bjorn')];
		const workflow = workflowOf(rows, [swapStep(DOWNLOAD)], credential());
		const execution = await n8n.runWorkflow(await n8n.createWorkflow(workflow));
		// The file without end is read up to 1 GB.
		const { nodes, status } = await n8n.waitForExecution(execution, 220_000);
		expect(status).toBe('success');
		const [{ json, binary }] = nodes.Swap[0];
		expect(json).toMatchObject({ status: 'completed', url: sandbox().jobs.all()[0].url });
		expect(json.downloadFailed).toMatch(reason);
		expect(binary).toBeUndefined();
		expect(sandbox().ledger).toHaveLength(1);
	});
});

test('a PDF named .jpg is told in words, and nothing is charged', async () => {
	const source = sandbox().portrait('amara').url;
	const toFile: Step = {
		name: 'File',
		type: 'n8n-nodes-base.convertToFile',
		typeVersion: 1.1,
		parameters: {
			operation: 'toText',
			sourceProperty: 'text',
			binaryPropertyName: 'photo',
			options: { fileName: 'photo.jpg' },
		},
	};
	const swap = swapStep({ sourceUrl: source, targetType: 'binary', targetField: 'photo' });
	const workflow = workflowOf([{ text: '%PDF-1.7' }], [toFile, swap], credential());
	const execution = await n8n.runWorkflow(await n8n.createWorkflow(workflow));
	const { error } = await n8n.waitForExecution(execution, 60_000);
	expect(error?.message).toBe("'Target Field' is not a picture");
	expect(sandbox().ledger).toHaveLength(0);
});
