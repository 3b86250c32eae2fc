import { expectSwapped } from '../../support/facesInResult';
import type { ContractProvider } from '../../providers/contractProvider';
import { contractTests } from './contractTests';

/** What a swap node does with rows when nothing is out of the ordinary. */
export function describeSubmitOnce(provider: ContractProvider): void {
	const { name, idField, keyField, faults } = provider;
	const { test } = contractTests(provider);

	describe(`rows are swapped with ${name}`, () => {
		test('each is submitted once, and has its own picture, in order', async (contract) => {
			const { outputs, error } = await contract.run(contract.swap(), contract.rows(3));
			expect(error).toBeUndefined();
			expect(contract.charges(3)).toEqual([1, 1, 1]);
			expect(outputs[0].map(({ json, pairedItem }) => [json.status, pairedItem])).toEqual(
				[0, 1, 2].map((item) => ['completed', { item }]),
			);
			const paid = contract.rows(3).map((row) => contract.paidFor(row)[0]);
			expect(outputs[0].map(({ json }) => contract.idOf(json))).toEqual(paid);
			for (const [index, { json }] of outputs[0].entries()) {
				const { source, target } = contract.people(index);
				await expectSwapped(contract.standIn, json.url, source, target);
			}
		});

		test('without waiting, the jobs are put out at once, with their IDs and no address', async (contract) => {
			const node = contract.swap({ waitForResult: false });
			const { json } = await contract.run(node, contract.rows(2));
			expect(json.map((item) => contract.idOf(item))).toEqual(
				contract.rows(2).map((row) => contract.paidFor(row)[0]),
			);
			for (const item of json) {
				expect(item.status).toMatch(/^(?:queued|processing)$/);
				expect(item).not.toHaveProperty('url');
			}
			expect(contract.reads()).toHaveLength(0);
		});

		test('two rows that ask for the same are two jobs', async (contract) => {
			const [row] = contract.rows(1);
			const { json } = await contract.run(contract.swap({ waitForResult: false }), [row, row]);
			expect(contract.charges(1)).toEqual([2]);
			expect(new Set(json.map((item) => item[idField])).size).toBe(2);
		});

		test('of a job that fails the reason comes first, then its ID; it is no job that goes on', async (contract) => {
			contract.standIn.fail('submit', faults.jobFails('too dark'), { after: 1 });
			const node = contract.swap({ options: { parallel: 1 } });
			const { error } = await contract.run(node, contract.rows(2));
			const [, second] = contract.standIn.ledger.map(({ jobId }) => jobId);
			expect(error?.message).toContain('too dark');
			expect(error?.message).toMatch(/\[item 1\]$/);
			expect(error?.description).toContain(`Job ${second} failed.`);
			expect(error?.description).not.toContain('unclear');
			expect(error?.description).not.toContain(`continues at ${name}`);
		});

		test('a row that can not be right costs nothing, and its neighbours survive', async (contract) => {
			const [first, second] = contract.rows(2);
			const rows = [first, { ...second, target: 'ftp://example.com/photo.png' }];
			const node = contract.swap({}, { onError: 'continueErrorOutput' });
			const { outputs } = await contract.run(node, rows);
			expect(contract.charges(2)).toEqual([1, 0]);
			expect(outputs[0].map(({ json }) => json.status)).toEqual(['completed']);
			expect(outputs[1].map(({ json }) => json.error)).toEqual([expect.stringMatching(/ftp:\/\//)]);
		});
	});

	describe(`the key for ${name}`, () => {
		test('a wrong one is told in words, and nothing is charged', async (contract) => {
			const key = 'a-key-of-nobody-0123456789abcdef';
			contract.credential[keyField] = key;
			const { error } = await contract.run(contract.swap(), contract.rows(2));
			expect(error?.message).toMatch(provider.wrongKey);
			expect(JSON.stringify(error)).not.toContain(key);
			expect(contract.standIn.ledger).toHaveLength(0);
		});

		test('is kept nowhere, and no file host sees it', async (contract) => {
			const node = contract.swap({ downloadResult: true });
			const { run } = await contract.run(node, contract.rows(1));
			const key = String(contract.credential[keyField]);
			expect(JSON.stringify(run)).toContain('completed');
			expect(JSON.stringify(run)).not.toContain(key);
			expect(contract.standIn.fileRequests.length).toBeGreaterThan(0);
			expect(JSON.stringify(contract.standIn.fileRequests)).not.toContain(key);
		});
	});
}
