import type { IDataObject } from 'n8n-workflow';
import { swapStep, workflowOf, type Step } from '../../support/buildWorkflow';
import { pair, useSandbox } from '../../support/sandbox';
import { connectToSharedN8n } from '../../support/sharedN8n';
import { useCredential } from '../../support/storeCredential';

const n8n = connectToSharedN8n();
/** How long a job takes, in ms of the sandbox's clock: it never ends unless that is moved on. */
const LONG = 10 * 60 * 1000;
const sandbox = useSandbox({ queueMs: LONG, processMs: 0 });
const credential = useCredential(n8n, sandbox);

const rows = () => [
	{ ...pair(sandbox(), 'amara', 'bjorn'), name: 'Anna', note: { tags: ['vip'] }, status: 'new' },
	{ ...pair(sandbox(), 'chen', 'dolores'), name: 'Ben', note: {}, status: 'new' },
];
const keepFields: IDataObject = { includeInputFields: true };
/** Steps that give each row its photo as a file, called `photo`. */
const photoSteps: Step[] = [
	{
		name: 'Photo',
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		parameters: {
			url: '={{ $json.source }}',
			options: { response: { response: { responseFormat: 'file', outputPropertyName: 'photo' } } },
		},
	},
	{
		name: 'Row',
		type: 'n8n-nodes-base.set',
		typeVersion: 3.4,
		parameters: {
			mode: 'raw',
			jsonOutput: "={{ $('Rows').item.json }}",
			includeOtherFields: true,
			options: { stripBinary: false },
		},
	},
];

test('rows with columns and files: both are there after a sleep, each beside its own result', async () => {
	const steps: Step[] = [
		...photoSteps,
		swapStep({ waitForResult: false, options: { callback: 'resume', ...keepFields } }),
		{
			name: 'Sleep',
			type: 'n8n-nodes-akool.akoolGetResult',
			typeVersion: 1.1,
			parameters: {
				operation: 'wait',
				waitUsing: 'callback',
				downloadResult: true,
				options: keepFields,
			},
		},
		{ name: 'Done', type: 'n8n-nodes-base.noOp' },
	];
	const id = await n8n.runWorkflow(
		await n8n.createWorkflow(workflowOf(rows(), steps, credential())),
	);
	await n8n.waitForExecution(id, 60_000, 'waiting');
	await sandbox().clock.advance(LONG);
	const { status, nodes } = await n8n.waitForExecution(id, 60_000);
	expect(status).toBe('success');
	const [done] = nodes.Done;
	expect(done).toHaveLength(2);
	for (const [index, { source, target, name, note }] of rows().entries()) {
		const { json, binary } = done[index];
		const job = sandbox().jobs.find(String(json._id));
		expect(json).toMatchObject({ source, target, name, note, status: 'completed', url: job?.url });
		expect(Object.keys(binary ?? {}).sort()).toEqual(['data', 'photo']);
		const photo = await n8n.downloadBinary(String(binary?.photo.id));
		const face = index === 0 ? 'amara' : 'chen';
		expect(photo.data.equals(sandbox().portrait(face).png)).toBe(true);
	}
});
