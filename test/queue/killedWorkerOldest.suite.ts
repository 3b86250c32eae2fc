import { swapStep } from '../support/buildWorkflow';
import { CRUN } from '../providers/crun/crunContract';
import { WAVESPEED } from '../providers/wavespeed/waveSpeedContract';
import { useKilledSwap } from './killedSwap';
import { testSurvivors } from './killedWorkerSurvivors';
import type { QueueN8n } from './queueN8n';
import {
	JOB_MS,
	NOTICED_WITHIN,
	POLL_STEP,
	ROWS,
	SUBMIT_STEP,
	useKilledWorker,
} from './useKilledWorker';

/** The same in n8n 1.x, which runs such executions again on another worker. */
export function describeKilledWorkerOldest(queue: QueueN8n): void {
	const { n8n } = queue;

	describe('after a worker was killed, n8n runs its executions again', () => {
		const killed = useKilledWorker(queue);
		const { sandbox, beforeTheKill, startPolling, paidFor } = killed;

		const oneNode = beforeTheKill(async () => await startPolling('amara', [swapStep()]));
		const twoNodes = beforeTheKill(
			async () =>
				await startPolling('bjorn', [SUBMIT_STEP, POLL_STEP], { saveExecutionProgress: true }),
		);

		test('one node that submits and waits: it stops as unclear, and nothing is paid twice', async () => {
			const { status, error } = await n8n().waitForExecution(oneNode(), NOTICED_WITHIN);
			expect(status).toBe('error');
			expect(`${error?.message} ${error?.description}`).toContain('unclear');
			expect(paidFor('amara')).toHaveLength(ROWS);
		});

		const ofOthers = [WAVESPEED, CRUN].map(
			(provider) => [provider.name, useKilledSwap(queue, killed, provider)] as const,
		);

		test.each(ofOthers)('a node of %s: the same', async (_name, killedSwap) => {
			const { id, standIn } = killedSwap();
			const { status, error } = await n8n().waitForExecution(id, NOTICED_WITHIN);
			expect(status).toBe('error');
			expect(`${error?.message} ${error?.description}`).toContain('unclear');
			expect(standIn.ledger).toHaveLength(3);
		});

		testSurvivors(queue, killed);

		test('two nodes, with progress saved: it goes on with the same jobs', async () => {
			await sandbox().clock.advance(JOB_MS);
			const { status, nodes } = await n8n().waitForExecution(twoNodes(), NOTICED_WITHIN);
			expect(status).toBe('success');
			const out = nodes.Wait[0].map(({ json }) => json);
			expect(out.map(({ _id }) => _id)).toEqual(paidFor('bjorn'));
			expect(out.map((job) => job.status)).toEqual(Array(ROWS).fill('completed'));
		});
	});
}
