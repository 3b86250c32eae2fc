import type { Contract } from './contract';
import type { ContractProvider } from '../../providers/contractProvider';
import { contractTests } from './contractTests';

const OWN = { name: 'Anna', note: { tags: ['vip'] }, message: 'Hello Anna' };
/** Columns that are called like fields of a result. */
const CLASHING = { status: 'new', url: 'https://example.com/anna', error: 'none so far' };
const INCLUDE = { options: { includeInputFields: true } };

/** The row's own columns beside the result's. */
export function describeInputFields(provider: ContractProvider): void {
	const { name, idField } = provider;
	const { test } = contractTests(provider);
	const rowsOf = (contract: Contract) =>
		contract.rows(2).map((row) => ({ ...OWN, ...CLASHING, ...row }));

	describe(`'Include Input Fields' with jobs of ${name}`, () => {
		test("the row's columns stand beside the result, whose own fields win", async (contract) => {
			const { json } = await contract.run(contract.swap(INCLUDE), rowsOf(contract));
			for (const [index, row] of contract.rows(2).entries()) {
				const [id] = contract.paidFor(row);
				expect(json[index]).toMatchObject({ ...OWN, ...row, [idField]: id, status: 'completed' });
				expect(json[index].url).not.toBe(CLASHING.url);
				expect(json[index]).not.toHaveProperty('error');
			}
		});

		test('what the result lacks is not taken from the row', async (contract) => {
			const node = contract.swap({ ...INCLUDE, waitForResult: false });
			const { json } = await contract.run(node, rowsOf(contract));
			for (const item of json) {
				expect(item).toMatchObject(OWN);
				expect(item).not.toHaveProperty('url');
			}
		});

		test('without it the result stands alone', async (contract) => {
			const { json } = await contract.run(contract.swap(), rowsOf(contract));
			expect(json[0]).not.toHaveProperty('name');
		});

		test('Get Result does the same', async (contract) => {
			const [a, b] = await contract.submit(2);
			await contract.standIn.finishJobs();
			const rows = [{ ...OWN, ids: `${b}, ${a}` }];
			const node = contract.getResult('wait', { ...INCLUDE, resultIds: '={{ $json.ids }}' });
			const { json } = await contract.run(node, rows);
			expect(json).toMatchObject([
				{ ...OWN, [idField]: b, status: 'completed' },
				{ ...OWN, [idField]: a, status: 'completed' },
			]);
		});
	});
}
