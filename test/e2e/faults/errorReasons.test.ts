import { randomUUID } from 'node:crypto';
import { callWhenRegistered } from '../../../n8n-host/client/callWhenRegistered';
import { chainOf, swapStep, workflowOf, type Step } from '../../support/buildWorkflow';
import { pair, useSandbox } from '../../support/sandbox';
import { connectToSharedN8n } from '../../support/sharedN8n';
import { useCredential } from '../../support/storeCredential';

const n8n = connectToSharedN8n();
const sandbox = useSandbox({ queueMs: 200, processMs: 300 });
const credential = useCredential(n8n, sandbox);

const row = () => pair(sandbox(), 'amara', 'bjorn');
/** A swap that fails, since the account's balance is below this minimum. */
const poorSwap = (settings: Step['settings'], to?: string[][]) =>
	swapStep({ options: { minimumCredits: 1e9 } }, { settings, to });
const step = (name: string): Step => ({ name, type: 'n8n-nodes-base.noOp', to: [] });

/** A Switch that looks for a reason at the end of the message, as it is built by clicking. */
const switchStep = (reason: string): Step => ({
	name: 'Which Problem',
	type: 'n8n-nodes-base.switch',
	typeVersion: 3.2,
	parameters: {
		rules: {
			values: [
				{
					conditions: {
						options: { caseSensitive: true, leftValue: '', typeValidation: 'strict', version: 2 },
						conditions: [
							{
								leftValue: '={{ $json.message }}',
								rightValue: `(reason: ${reason})`,
								operator: { type: 'string', operation: 'endsWith' },
							},
						],
						combinator: 'and',
					},
				},
			],
		},
		options: { fallbackOutput: 'extra' },
	},
	to: [['Credits'], ['Others']],
});

it.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
	'%s: a Switch chooses by the reason',
	async (onError) => {
		const to = onError === 'continueErrorOutput' ? [[], ['Which Problem']] : undefined;
		const steps = [
			poorSwap({ onError }, to),
			switchStep('credits'),
			step('Credits'),
			step('Others'),
		];
		const workflow = workflowOf([row(), { ...row(), source: 'none' }], steps, credential());
		const id = await n8n.runWorkflow(await n8n.createWorkflow(workflow));
		const { status, nodes } = await n8n.waitForExecution(id, 60_000);
		expect(status).toBe('success');
		expect(nodes.Credits[0].map(({ json }) => json.error)).toEqual([
			expect.stringMatching(/below the minimum .*\[item 0\]$/),
		]);
		expect(nodes.Others[0].map(({ json }) => json.error)).toEqual([
			expect.stringMatching(/\[item 1\]$/),
		]);
	},
);

it('stopWorkflow: an Error Trigger workflow has the reason', async () => {
	const onError = chainOf([{ name: 'Error', type: 'n8n-nodes-base.errorTrigger' }], credential());
	const errorWorkflow = await n8n.createWorkflow(onError);
	// n8n 2.x runs only what is published, and 1.x publishes nothing with this trigger alone.
	await n8n.activateWorkflow(errorWorkflow).catch(() => {});
	const path = randomUUID();
	const steps: Step[] = [
		{
			name: 'Call',
			type: 'n8n-nodes-base.webhook',
			typeVersion: 2,
			parameters: { path, httpMethod: 'GET' },
			settings: { webhookId: path },
		},
		{
			name: 'Row',
			type: 'n8n-nodes-base.set',
			typeVersion: 3.4,
			parameters: { mode: 'raw', jsonOutput: JSON.stringify(row()) },
		},
		poorSwap({}),
	];
	const workflow = { ...chainOf(steps, credential()), settings: { errorWorkflow } };
	await n8n.activateWorkflow(await n8n.createWorkflow(workflow));
	await callWhenRegistered(`${n8n.address}/webhook/${path}`, {});

	const [execution] = await n8n.waitForExecutions(errorWorkflow);
	const { nodes } = await n8n.waitForExecution(execution, 60_000);
	const { error } = nodes.Error[0][0].json.execution as { error: Record<string, string> };
	expect(error.message).toMatch(/^Your Akool balance is .* below the minimum/);
	expect(error.description).toMatch(/ \(reason: credits\)$/);
});
