import type { ContractProvider } from '../../providers/contractProvider';
import { contractTests } from './contractTests';

/** A job that is not finished in time. */
export function describeTimeOut(provider: ContractProvider): void {
	const { name, resultNode } = provider;
	const { test } = contractTests(provider, { jobMs: 600_000 });
	const brief = { options: { maxWait: 0.01 } };
	const retries = { retryOnFail: true, maxTries: 2, waitBetweenTries: 0 };

	describe(`jobs of ${name} that take longer than 'Max Wait'`, () => {
		test('every one is named, and the advice is to get it later or to wait longer', async (contract) => {
			const { error } = await contract.run(contract.swap(brief), contract.rows(3));
			expect(error?.message).toMatch(/^The job was not finished after 0\.6 seconds/);
			expect(error?.description).toContain("raise 'Max Wait'");
			expect(error?.description).toContain('is charged only once');
			expect(error?.description).toContain(resultNode);
			for (const { jobId } of contract.standIn.ledger) expect(error?.description).toContain(jobId);
			expect(contract.charges(3)).toEqual([1, 1, 1]);
		});

		test('with "Continue" each item names its own job', async (contract) => {
			const node = contract.swap(brief, { onError: 'continueRegularOutput' });
			const { json } = await contract.run(node, contract.rows(2));
			for (const [index, row] of contract.rows(2).entries()) {
				expect(json[index].message).toContain(`Job ${contract.paidFor(row)[0]} continues`);
			}
		});

		test('Retry On Fail goes on with the same jobs', async (contract) => {
			await contract.run(contract.swap(brief, retries), contract.rows(2));
			expect(contract.charges(2)).toEqual([1, 1]);
		});

		test('a manual retry goes on with the same jobs, also where the addresses change', async (contract) => {
			const changing = { sourceUrl: '={{ $json.source }}?v={{ $now.toMillis() }}' };
			const first = await contract.run(contract.swap({ ...changing, ...brief }), contract.rows(2));
			await contract.standIn.finishJobs();
			const { json } = await contract.run(contract.swap(changing), contract.rows(2), {
				retryOf: first.run,
			});
			expect(json.map(({ status }) => status)).toEqual(['completed', 'completed']);
			expect(contract.charges(2)).toEqual([1, 1]);
		});

		test('Get Result finds them later', async (contract) => {
			const ids = await contract.submit(2);
			const items = ids.map((id) => ({ [provider.idField]: id }));
			const { error } = await contract.run(contract.getResult('wait', brief), items);
			expect(error?.description).toContain(ids[0]);
			await contract.standIn.finishJobs();
			const { json } = await contract.run(contract.getResult('wait'), items);
			expect(json.map((item) => contract.idOf(item))).toEqual(ids);
			expect(json.map(({ status }) => status)).toEqual(['completed', 'completed']);
		});
	});
}
