import type { ContractProvider } from '../../providers/contractProvider';
import { contractTests } from './contractTests';

/** The provider gets too many requests. That a single submission is sent again is in the fault matrix. */
export function describeRateLimit(provider: ContractProvider): void {
	const { name, faults } = provider;
	const { test, testEach } = contractTests(provider);
	const always = { times: 1000 };

	describe(`${name} finds requests too frequent`, () => {
		test('and asks to wait: it waits so long', async (contract) => {
			contract.standIn.fail('submit', faults.throttledFor(1));
			const { json } = await contract.run(contract.swap(), contract.rows(1));
			expect(json).toMatchObject([{ status: 'completed' }]);
			const [first, second] = contract.submissions();
			expect(second.at - first.at).toBeGreaterThanOrEqual(990);
			expect(contract.charges(1)).toEqual([1]);
		});

		test('and asks to wait for an hour: every row says so at once, and few are tried in vain', async (contract) => {
			contract.standIn.fail('submit', faults.throttledFor(3600), always);
			const node = contract.swap({}, { onError: 'continueRegularOutput' });
			const rows = Array.from({ length: 5 }, () => contract.rows(6)).flat();
			const { json } = await contract.run(node, rows);
			expect(json).toHaveLength(30);
			for (const { error, message } of json) {
				expect(error).toContain(`${name} is getting too many requests`);
				expect(message).toContain('nothing was charged for it');
				expect(message).toContain(`${name} asks to wait 60 minutes`);
			}
			expect(contract.submissions().length).toBeLessThanOrEqual(5);
			expect(contract.standIn.ledger).toHaveLength(0);
		});

		testEach(
			Object.entries(faults.throttled),
			"until 'Max Wait' is over (%s): it ends and says that nothing was charged",
			async (contract, fault) => {
				contract.standIn.fail('submit', fault, always);
				const { error } = await contract.run(
					contract.swap({ options: { maxWait: 0.04 } }),
					contract.rows(2),
				);
				expect(error?.message).toContain(`${name} is getting too many requests`);
				expect(error?.description).toContain('nothing was charged for it');
				expect(contract.standIn.ledger).toHaveLength(0);
			},
		);

		testEach(
			Object.entries(faults.throttled),
			'while it waits for results (%s): that is no reason to lose a paid job',
			async (contract, fault) => {
				contract.standIn.fail('read', fault, { times: 2 });
				const { json } = await contract.run(contract.swap(), contract.rows(3));
				expect(json.map(({ status }) => status)).toEqual(Array(3).fill('completed'));
				expect(contract.charges(3)).toEqual([1, 1, 1]);
			},
		);
	});
}
