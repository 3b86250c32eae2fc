import { until } from '../../n8n-host/until';
import type { ContractProvider, StandIn } from '../providers/contractProvider';
import { workflowOf } from '../support/buildWorkflow';
import { ENDLESS_MS, rowsFor, stepsOf, storeCredentialFor } from './providerSteps';
import type { QueueN8n } from './queueN8n';
import type { KilledWorker } from './useKilledWorker';

/** A swap of three rows that waits for its jobs when its worker is killed. */
export interface KilledSwap {
	/** The ID of its execution. */
	id: string;
	standIn: StandIn;
}

/** A swap with a provider, for the tests of a block with a killed worker. */
export function useKilledSwap(
	{ n8n }: QueueN8n,
	{ beforeTheKill, start }: KilledWorker,
	provider: ContractProvider,
): () => KilledSwap {
	const killed = beforeTheKill(async () => {
		const standIn = await provider.start({ jobMs: ENDLESS_MS });
		const credential = await storeCredentialFor(n8n(), provider, standIn);
		const swap = stepsOf(provider).swap({ options: { pollInterval: 0.5 } });
		const id = await start(workflowOf(rowsFor(standIn), [swap], credential));
		const isPolled = () => {
			const asked = JSON.stringify(standIn.requests.filter(provider.isRead));
			return (
				standIn.ledger.length === 3 && standIn.ledger.every(({ jobId }) => asked.includes(jobId))
			);
		};
		await until(isPolled);
		return { id, standIn };
	});
	afterAll(async () => await killed().standIn.close());
	return killed;
}
