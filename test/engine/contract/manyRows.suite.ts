import type { Contract } from './contract';
import type { ContractProvider } from '../../providers/contractProvider';
import { contractTests } from './contractTests';

const COUNT = 30;
/** Long enough for requests that a busy computer sends together to arrive meanwhile. */
const LATENCY_MS = 500;

/** More rows than one looks at. */
export function describeManyRows(provider: ContractProvider): void {
	const { name, readLimit } = provider;
	const { test } = contractTests(provider, { jobMs: 1000 });
	const slow = contractTests(provider, { jobMs: 0, latencyMs: LATENCY_MS });
	const manyRows = (contract: Contract) =>
		Array.from({ length: COUNT }, (_, index) => ({ ...contract.rows(6)[index % 6], row: index }));

	describe(`${COUNT} rows with jobs of ${name}`, () => {
		test('all come out, in order, and each is charged once', async (contract) => {
			const options = { pollInterval: 0.5, parallel: 20, includeInputFields: true };
			const { outputs, error } = await contract.run(contract.swap({ options }), manyRows(contract));
			expect(error).toBeUndefined();
			expect(outputs[0].map(({ json, pairedItem }) => [json.row, json.status, pairedItem])).toEqual(
				manyRows(contract).map(({ row }) => [row, 'completed', { item: row }]),
			);
			expect(new Set(outputs[0].map(({ json }) => contract.idOf(json))).size).toBe(COUNT);
			expect(contract.standIn.ledger).toHaveLength(COUNT);
		});

		test('are read with few requests', async (contract) => {
			const options = { pollInterval: 0.5, parallel: 20 };
			await contract.run(contract.swap({ options }), manyRows(contract));
			const each = Math.ceil(COUNT / readLimit);
			expect(contract.reads().length).toBeLessThanOrEqual(4 * each);
		});
	});

	describe(`'Parallel Submissions' to ${name}`, () => {
		slow.testEach<[number | undefined, number]>(
			[
				['1', 1, 1],
				['3', 3, 3],
				['not set', undefined, 5],
			],
			'%s: no more are under way at once',
			async (contract, parallel, most) => {
				const options = { ...(parallel && { parallel }) };
				const rows = manyRows(contract).slice(0, 9);
				await contract.run(contract.swap({ waitForResult: false, options }), rows);
				const times = contract.submissions().map(({ at }) => at);
				expect(times).toHaveLength(9);
				const atOnce = times.map(
					(from) => times.filter((at) => at >= from && at < from + 0.9 * LATENCY_MS).length,
				);
				expect(Math.max(...atOnce)).toBe(most);
			},
		);
	});
}
