import { swapStep, workflowOf } from '../support/buildWorkflow';
import type { QueueN8n } from './queueN8n';
import { SLEEP_STEP } from './sleepers';
import { JOB_MS, ROWS, type KilledWorker } from './useKilledWorker';
import { createWorkList, fetchWorkflow, handInWorkflow } from './workList';

/** The tests of what no killed worker can harm, in any n8n. */
export function testSurvivors({ n8n }: QueueN8n, killed: KilledWorker): void {
	const { sandbox, credential, beforeTheKill, start, rowsOf, paidFor } = killed;

	const asleep = beforeTheKill(async () => {
		const submit = swapStep({ waitForResult: false, options: { callback: 'resume' } });
		const id = await start(workflowOf(rowsOf('chen'), [submit, SLEEP_STEP], credential()));
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
}
