import { swapStep } from '../support/buildWorkflow';
import { CRUN } from '../providers/crun/crunContract';
import { WAVESPEED } from '../providers/wavespeed/waveSpeedContract';
import { useKilledSwap } from './killedSwap';
import { testSurvivors } from './killedWorkerSurvivors';
import type { QueueN8n } from './queueN8n';
import { NOTICED_WITHIN, POLL_STEP, ROWS, SUBMIT_STEP, useKilledWorker } from './useKilledWorker';

/** What becomes of executions whose worker is ended at once, in today's n8n. */
export function describeKilledWorker(queue: QueueN8n): void {
	const { n8n } = queue;

	describe('after a worker was killed', () => {
		const killed = useKilledWorker(queue);
		const { beforeTheKill, startPolling, paidFor } = killed;

		const oneNode = beforeTheKill(async () => await startPolling('amara', [swapStep()]));
		const twoNodes = beforeTheKill(
			async () =>
				await startPolling('bjorn', [SUBMIT_STEP, POLL_STEP], { saveExecutionProgress: true }),
		);

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

		const ofOthers = [WAVESPEED, CRUN].map(
			(provider) => [provider.name, useKilledSwap(queue, killed, provider)] as const,
		);

		test.each(ofOthers)('a node of %s: the same', async (_name, killedSwap) => {
			const { id, standIn } = killedSwap();
			expect((await n8n().waitForExecution(id, NOTICED_WITHIN)).status).toBe('error');
			const retried = await n8n().retryExecution(id);
			expect((await n8n().waitForExecution(retried, 60_000)).status).toBe('error');
			expect(standIn.ledger).toHaveLength(3);
		});

		testSurvivors(queue, killed);
	});
}
