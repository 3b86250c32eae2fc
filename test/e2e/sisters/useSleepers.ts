import { sleepSteps, workflowOf } from '../../support/buildWorkflow';
import { expectSwapped } from '../../support/facesInResult';
import type { Sister } from './useSister';

/** How long a job takes, in ms of the sandbox's clock: it never ends unless that is moved on. */
export const LONG_MS = 10 * 60 * 1000;

/** A workflow that sleeps until the provider calls. */
export interface Sleeper {
	/** The ID of its execution. */
	id: string;
	workflowId: string;
}

/**
 * What the tests of sleeping workflows have in common, and the test that every sister package passes.
 *
 * @param sister with jobs that take {@link LONG_MS}
 */
export function useSleepers({ nodes, n8n, sandbox, credential, pair }: Sister) {
	/** Submits a job for each of two rows, and waits until the workflow sleeps. */
	async function fallAsleep(): Promise<Sleeper> {
		const rows = [pair('amara', 'bjorn'), pair('chen', 'dolores')];
		const workflow = workflowOf(rows, sleepSteps(nodes), credential());
		const workflowId = await n8n.createWorkflow(workflow);
		const id = await n8n.runWorkflow(workflowId);
		await n8n.waitForExecution(id, 60_000, 'waiting');
		return { id, workflowId };
	}

	/** Expects that it goes on once, with the results of both rows. */
	async function expectOneResume({ id, workflowId }: Sleeper): Promise<void> {
		const { status, nodes: ran, data } = await n8n.waitForExecution(id, 60_000);
		expect(status).toBe('success');
		expect(data?.resultData.runData.Done).toHaveLength(1);
		const [first, second] = ran.Done[0].map(({ json }) => json);
		await expectSwapped(sandbox(), first.url, 'amara', 'bjorn');
		await expectSwapped(sandbox(), second.url, 'chen', 'dolores');
		expect(await n8n.listExecutions(workflowId)).toEqual([id]);
		expect(sandbox().ledger).toHaveLength(2);
	}

	test('calls that come several times wake it once, with all results', async () => {
		const sleeper = await fallAsleep();
		sandbox().fail({ on: 'callback', fault: 'repeatedCallback', copies: 3, times: 2 });
		await sandbox().clock.advance(LONG_MS);
		await expectOneResume(sleeper);
	});

	return { fallAsleep, expectOneResume };
}
