import { startSandbox } from '../../sandbox';
import { swapStep, workflowOf } from '../support/buildWorkflow';
import { useSandbox } from '../support/sandbox';
import { storeCredential, useCredential } from '../support/storeCredential';
import { publish } from './publishedWorkflow';
import type { QueueN8n } from './queueN8n';
import { chargedRows, rowsOfPeople } from './rowsOfPeople';

/** Swaps that a worker waits for by polling. */
export function describeRows({ host, n8n }: QueueN8n): void {
	describe('a worker that waits for its jobs', () => {
		const sandbox = useSandbox({ queueMs: 500, processMs: 1000 });
		const credential = useCredential(n8n, sandbox);

		test('20 rows: 20 results in their order, of 20 submissions', async () => {
			const rows = rowsOfPeople(sandbox(), 20);
			const workflow = await publish(n8n(), workflowOf(rows, [swapStep()], credential()));
			const [id] = await workflow.start();
			const { nodes, error } = await n8n().waitForExecution(id, 60_000);
			expect(error).toBeUndefined();

			const out = nodes.Swap[0].map(({ json }) => json);
			expect(out.map(({ status }) => status)).toEqual(Array(20).fill('completed'));
			const jobs = out.map(({ _id }) => sandbox().jobs.find(String(_id)));
			expect(jobs.map((job) => job?.body)).toMatchObject(
				rows.map(({ source, target }) => ({
					sourceImage: [{ path: source }],
					targetImage: [{ path: target }],
				})),
			);
			expect(out.map(({ url }) => url)).toEqual(jobs.map((job) => job?.url));
			expect(chargedRows(sandbox())).toHaveLength(20);
			const ranIt = host().workers.filter((one) => one.log().includes(`execution ${id} `));
			expect(ranIt).toHaveLength(1);
		});
	});

	describe('two workflows with one key, and Akool takes 10 requests a second', () => {
		test('40 rows each: nothing is lost, nothing sent twice', async () => {
			const sandbox = await startSandbox({ requestsPerSecond: 10, queueMs: 500, processMs: 500 });
			try {
				const { credential } = await storeCredential(n8n(), sandbox);
				const rows = [...rowsOfPeople(sandbox, 20), ...rowsOfPeople(sandbox, 20)];
				const steps = [swapStep({ options: { pollInterval: 1, parallel: 20 } })];
				const workflow = await publish(n8n(), workflowOf(rows, steps, credential));
				const started = await workflow.start(2);
				const both = started.map(async (id) => await n8n().waitForExecution(id, 100_000));
				const ended = await Promise.all(both);

				const out = ended.flatMap(({ nodes }) => nodes.Swap[0].map(({ json }) => json));
				expect(out.map(({ status }) => status)).toEqual(Array(80).fill('completed'));
				expect(new Set(out.map(({ _id }) => _id)).size).toBe(80);
				expect(sandbox.ledger).toHaveLength(80);
			} finally {
				await sandbox.close();
			}
		});
	});
}
