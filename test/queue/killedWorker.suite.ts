import { swapStep, workflowOf } from '../support/buildWorkflow';
import type { QueueN8n } from './queueN8n';
import { SLEEP_STEP } from './sleepers';
import {
	JOB_MS,
	NOTICED_WITHIN,
	POLL_STEP,
	ROWS,
	SUBMIT_STEP,
	useKilledWorker,
} from './useKilledWorker';
import { createWorkList, fetchWorkflow, handInWorkflow } from './workList';

/** What becomes of executions whose worker is ended at once, in today's n8n. */
export function describeKilledWorker(queue: QueueN8n): void {
	const { n8n } = queue;

	describe('after a worker was killed', () => {
		const killed = useKilledWorker(queue);
		const { sandbox, credential, beforeTheKill, start, startPolling, rowsOf, paidFor } = killed;

		const oneNode = beforeTheKill(async () => await startPolling('amara', [swapStep()]));
		const twoNodes = beforeTheKill(
			async () =>
				await startPolling('bjorn', [SUBMIT_STEP, POLL_STEP], { saveExecutionProgress: true }),
		);
		const asleep = beforeTheKill(async () => {
			const submit = swapStep({ waitForResult: false, options: { callback: 'resume' } });
			const steps = [submit, SLEEP_STEP];
			const id = await start(workflowOf(rowsOf('chen'), steps, credential()));
			await n8n().waitForExecution(id, 60_000, 'waiting');
			return id;
		});
		const list = beforeTheKill(async () => {
			const table = await createWorkList(n8n(), rowsOf('dolores'));
			await run(handInWorkflow(table, credential()));
			await start(fetchWorkflow(table, credential()));
			await killed.isPolling('dolores');
			return table;
		});
		const run = async (...workflow: Parameters<typeof start>) =>
			await n8n().waitForExecution(await start(...workflow), 60_000);

		test.each([
			['one node that submits and waits', oneNode, 'amara'],
			['two nodes, with progress saved', twoNodes, 'bjorn'],
		])('%s: n8n ends it and forgets its jobs; nothing is paid twice', async (_name, id, face) => {
			const { status, nodes } = await n8n().waitForExecution(id(), NOTICED_WITHIN);
			expect(status).toBe('error');
			expect(nodes).toEqual({});

			const retried = await n8n().retryExecution(id());
			expect((await n8n().waitForExecution(retried, 60_000)).status).toBe('error');
			expect(paidFor(face)).toHaveLength(ROWS);
		});

		test('a workflow that sleeps is woken by the calls, with all results', async () => {
			await sandbox().clock.advance(JOB_MS);
			const { nodes } = await n8n().waitForExecution(asleep(), 60_000);
			expect(nodes.Sleep[0].map(({ json }) => json.status)).toEqual(Array(ROWS).fill('completed'));
			expect(paidFor('chen')).toHaveLength(ROWS);
		});

		test('a work list goes on where it was: nothing is handed in again, all results come', async () => {
			await run(handInWorkflow(list(), credential()));
			await run(fetchWorkflow(list(), credential()));
			const jobs = paidFor('dolores').map((job) => sandbox().jobs.find(job));
			const noted = (await n8n().readRows(list())).map(({ job, result }) => [job, result]);
			expect(noted).toEqual(jobs.map((job) => [job?._id, job?.url]));
			expect(jobs).toHaveLength(ROWS);
		});
	});
}
