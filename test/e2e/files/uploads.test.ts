import { randomUUID } from 'crypto';
import { callWhenRegistered } from '../../../n8n-host/client/callWhenRegistered';
import { chainOf, type Step } from '../../support/buildWorkflow';
import { expectSwapped } from '../../support/facesInResult';
import { useSandbox } from '../../support/sandbox';
import { connectToSharedN8n } from '../../support/sharedN8n';
import { useCredential } from '../../support/storeCredential';
import { whileJobsFinish } from '../../support/whileJobsFinish';
import { fileSwapStep } from './fileWorkflows';

const n8n = connectToSharedN8n();
/** How long a job takes, in ms of the sandbox's clock: Akool fetches the files when that is moved on. */
const LONG = 10 * 60 * 1000;
const sandbox = useSandbox({ queueMs: LONG, processMs: 0 });
const credential = useCredential(n8n, sandbox);

/** Uploads two portraits to a workflow that begins with a webhook, and gives its execution. */
async function upload(face: string, photo: string, steps: Step[]): Promise<string> {
	const webhookId = randomUUID();
	const webhook: Step = {
		name: 'Upload',
		type: 'n8n-nodes-base.webhook',
		typeVersion: 2,
		parameters: { httpMethod: 'POST', path: webhookId, options: {} },
		settings: { webhookId },
	};
	const id = await n8n.createWorkflow(chainOf([webhook, ...steps], credential()));
	await n8n.activateWorkflow(id);
	const body = new FormData();
	for (const [field, name] of [
		['face', face],
		['photo', photo],
	]) {
		const { png } = sandbox().portrait(name);
		body.append(field, new Blob([new Uint8Array(png)], { type: 'image/png' }), `${name}.png`);
	}
	const address = `${n8n.address}/webhook/${webhookId}`;
	const answer = await callWhenRegistered(address, { method: 'POST', body });
	expect(answer.status).toBe(200);
	const [execution] = await n8n.waitForExecutions(id);
	return execution;
}

const WITHOUT_WAITING = { waitForResult: false };

test('files of a webhook are still there for Akool when the execution has ended', async () => {
	const execution = await upload('amara', 'bjorn', [
		fileSwapStep({ ...WITHOUT_WAITING, options: {} }),
	]);
	await n8n.waitForExecution(execution, 60_000);
	const [job] = sandbox().jobs.all();
	expect(job.status).toBe(1);
	await sandbox().clock.advance(LONG);
	expect(job).toMatchObject({ status: 3 });
	await expectSwapped(sandbox(), job.url, 'amara', 'bjorn');
});

test('and when it sleeps until Akool calls', async () => {
	const execution = await upload('chen', 'dolores', [
		fileSwapStep({ ...WITHOUT_WAITING, options: { callback: 'resume' } }),
		{
			name: 'Wait',
			type: 'n8n-nodes-akool.akoolGetResult',
			typeVersion: 1.1,
			parameters: { operation: 'wait', waitUsing: 'callback' },
			settings: { webhookId: randomUUID() },
		},
	]);
	await n8n.waitForExecution(execution, 60_000, 'waiting');
	await sandbox().clock.advance(LONG);
	const { nodes, error } = await n8n.waitForExecution(execution, 60_000);
	expect(error).toBeUndefined();
	const [{ json }] = nodes.Wait[0];
	expect(json.status).toBe('completed');
	await expectSwapped(sandbox(), json.url, 'chen', 'dolores');
	expect(sandbox().ledger).toHaveLength(1);
});

test('retrying a failed execution by hand does not pay for uploads again', async () => {
	sandbox().fail({ on: 'submit', fault: 'businessCode', code: 1003, after: 1 });
	const twice: Step = {
		name: 'Twice',
		type: 'n8n-nodes-base.code',
		typeVersion: 2,
		parameters: { jsCode: 'return [...$input.all(), ...$input.all()]' },
	};
	const options = { pollInterval: 0.5, parallel: 1 };
	const execution = await upload('amara', 'bjorn', [twice, fileSwapStep({ options })]);
	expect((await n8n.waitForExecution(execution, 60_000)).status).toBe('error');
	expect(sandbox().ledger).toHaveLength(1);

	const retry = async () => await n8n.retryExecution(execution);
	const again = await whileJobsFinish(sandbox(), LONG, retry);
	const { nodes } = await n8n.waitForExecution(again, 60_000);
	expect(nodes.Swap[0].map(({ json }) => json.status)).toEqual(['completed', 'completed']);
	expect(sandbox().ledger).toHaveLength(2);
});
