import { outcomesOf } from './contract';
import type { ContractProvider } from '../../providers/contractProvider';
import { contractTests } from './contractTests';

const retries = { retryOnFail: true, maxTries: 3, waitBetweenTries: 0 };

/** Retry On Fail of a node that waits for its jobs. Which submissions are sent again is in the fault matrix. */
export function describeRetryOnFail(provider: ContractProvider): void {
	const { name, faults } = provider;
	const { test } = contractTests(provider);

	describe(`Retry On Fail, with jobs of ${name}`, () => {
		test('jobs that exist are taken up, and only what was refused is sent again', async (contract) => {
			contract.standIn.fail('submit', faults.refused, { after: 1 });
			const { outputs } = await contract.run(contract.swap({}, retries), contract.rows(3));
			expect(outcomesOf(outputs[0])).toEqual(['completed', 'completed', 'completed']);
			expect(contract.charges(3)).toEqual([1, 1, 1]);
		});

		test('a job that failed is submitted again, as a new job', async (contract) => {
			contract.standIn.fail('submit', faults.jobFails('generate temp file error'));
			const { outputs } = await contract.run(contract.swap({}, retries), contract.rows(1));
			expect(outcomesOf(outputs[0])).toEqual(['completed']);
			expect(contract.charges(1)).toEqual([2]);
		});

		test('an address that changes at each evaluation is still the same job', async (contract) => {
			const node = contract.swap(
				{
					sourceUrl: '={{ $json.source }}?v={{ $now.toMillis() }}',
					options: { maxWait: 0.001 },
				},
				{ ...retries, maxTries: 5 },
			);
			await contract.run(node, contract.rows(1));
			expect(contract.charges(1)).toEqual([1]);
		});

		test('n8n also tries again when only the first row failed: the others are not paid for again', async (contract) => {
			const [row, ...rows] = contract.rows(3);
			const node = contract.swap({}, { ...retries, onError: 'continueRegularOutput' });
			const { outputs } = await contract.run(node, [{ ...row, target: 'nothing' }, ...rows]);
			expect(outcomesOf(outputs[0]).slice(1)).toEqual(['completed', 'completed']);
			expect(outputs[0][0].json.error).toContain("'Target URL'");
			expect(contract.charges(3)).toEqual([0, 1, 1]);
		});

		test('the last try still names the jobs of the first', async (contract) => {
			const [unclear] = Object.values(faults.unclear);
			contract.standIn.fail('submit', unclear.taken, { after: 1 });
			const node = contract.swap({ options: { parallel: 1 } }, retries);
			const { error } = await contract.run(node, contract.rows(2));
			const [first] = contract.paidFor(contract.rows(1)[0]);
			expect(error?.description).toContain(first);
			expect(contract.charges(2)).toEqual([1, 1]);
		});
	});
}
