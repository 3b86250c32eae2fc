import { sleepSteps, WAVESPEED_NODES, workflowOf } from '../../support/buildWorkflow';
import { expectSwapped } from '../../support/facesInResult';
import { useWaveSpeed } from './useWaveSpeed';

/** How long a job takes, in ms of the sandbox's clock: it never ends unless that is moved on. */
const LONG = 10 * 60 * 1000;

const { n8n, sandbox, credential, pair } = useWaveSpeed({ queueMs: LONG, processMs: 0 });

/** Submits a job for each of two rows, and waits until the workflow sleeps. */
async function fallAsleep() {
	const rows = [pair('amara', 'bjorn'), pair('chen', 'dolores')];
	const steps = sleepSteps(WAVESPEED_NODES);
	const workflowId = await n8n.createWorkflow(workflowOf(rows, steps, credential()));
	const id = await n8n.runWorkflow(workflowId);
	await n8n.waitForExecution(id, 60_000, 'waiting');
	return { id, workflowId };
}

async function expectOneResume(id: string, workflowId: string) {
	const { status, nodes, data } = await n8n.waitForExecution(id, 60_000);
	expect(status).toBe('success');
	expect(data?.resultData.runData.Done).toHaveLength(1);
	const [first, second] = nodes.Done[0].map(({ json }) => json);
	await expectSwapped(sandbox(), first.url, 'amara', 'bjorn');
	await expectSwapped(sandbox(), second.url, 'chen', 'dolores');
	expect(await n8n.listExecutions(workflowId)).toEqual([id]);
	expect(sandbox().ledger).toHaveLength(2);
}

test('calls that come several times wake it once, with all results', async () => {
	const { id, workflowId } = await fallAsleep();
	sandbox().fail({ on: 'callback', fault: 'repeatedCallback', copies: 3, times: 2 });
	await sandbox().clock.advance(LONG);
	await expectOneResume(id, workflowId);
});

test('it sleeps on after calls that are forged, old or lies', async () => {
	const { id, workflowId } = await fallAsleep();
	const [{ id: job }] = sandbox().predictions.all();
	const lie = { outputs: ['http://127.0.0.1:9/lie.png'] };
	const call = async (changes: object) => {
		const status = 'completed';
		const [{ answer }] = await sandbox().callBack(job, { status, fields: lie, ...changes });
		return answer?.status;
	};
	expect(await call({ secret: 'whsec_of-somebody-else' })).toBe(401);
	expect(await call({ signature: 'v1,abc' })).toBe(400);
	expect(await call({ headers: { 'webhook-signature': undefined } })).toBe(400);
	expect(await call({ timestamp: Math.floor(Date.now() / 1000) - 301 })).toBe(200);
	expect(await call({})).toBe(503);
	expect((await n8n.getExecution(id)).status).toBe('waiting');

	await sandbox().clock.advance(LONG);
	await expectOneResume(id, workflowId);
});
