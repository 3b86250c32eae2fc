import { setTimeout as delay } from 'timers/promises';
import { until } from '../../../n8n-host/until';
import type { ContractProvider } from '../../providers/contractProvider';
import { durationOf } from '../../support/durationOf';
import { contractTests } from './contractTests';

/** Stop is pressed. */
export function describeCancel(provider: ContractProvider): void {
	const { name, faults } = provider;
	const { test } = contractTests(provider, { jobMs: 600_000 });

	describe(`stop is pressed while ${name} works`, () => {
		test('during the wait: it ends within 2 seconds, and nothing more is asked', async (contract) => {
			const stop = new AbortController();
			const node = contract.swap({ options: { pollInterval: 30 } });
			const running = contract.run(node, contract.rows(2), { stop: stop.signal });
			await until(() => contract.standIn.ledger.length === 2);
			stop.abort();
			expect(await durationOf(async () => await running)).toBeLessThan(2000);
			const { run } = await running;
			expect(run.status).toBe('canceled');
			const asked = contract.standIn.requests.length;
			await delay(600);
			expect(contract.standIn.requests).toHaveLength(asked);
		});

		test('while rows are being submitted: no further one is, and nothing is charged twice', async (contract) => {
			const stop = new AbortController();
			contract.standIn.fail('submit', faults.throttledFor(3), { after: 1 });
			const node = contract.swap({ options: { parallel: 1 } });
			const running = contract.run(node, contract.rows(3), { stop: stop.signal });
			await until(() => contract.submissions().length === 2);
			stop.abort();
			await running;
			await delay(3200);
			expect(contract.charges(3)).toEqual([1, 0, 0]);
			expect(contract.submissions()).toHaveLength(2);
		});

		test('while a submission has no answer yet: the error says that this one is unclear', async (contract) => {
			const stop = new AbortController();
			contract.standIn.fail('submit', faults.unclear['no answer'].taken, { times: 2 });
			const running = contract.run(contract.swap(), contract.rows(2), { stop: stop.signal });
			await until(() => contract.submissions().length === 2);
			stop.abort();
			const { error } = await running;
			expect(error?.description).toMatch(/unclear.* for items 0, 1\. Before you run/);
		});
	});
}
