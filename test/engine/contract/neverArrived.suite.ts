import type { ContractProvider } from '../../providers/contractProvider';
import { contractTests } from './contractTests';
import { HANDLINGS, type Handling } from './handlings';
import { startRelay } from './relay';

/** The provider can't be reached: nothing was sent, so it may be sent again. */
export function describeNeverArrived(provider: ContractProvider): void {
	const { name, baseUrlField } = provider;
	const { test, testEach } = contractTests(provider, { jobMs: 600_000 });
	const handlings = HANDLINGS.map((handling): [string, Handling] => [handling.name, handling]);

	describe(`nobody listens at ${name}`, () => {
		testEach(
			handlings,
			'for a moment: every row is charged once (%s)',
			async (contract, handling) => {
				const relay = await startRelay(String(contract.credential[baseUrlField]));
				setTimeout(() => relay.open(), 300);
				contract.credential[baseUrlField] = relay.address;
				const { told } = await handling.run(contract);
				await relay.close();
				expect(contract.charges(3)).toEqual([1, 1, 1]);
				expect(told).not.toMatch(/unclear|can't be reached/);
			},
		);

		test('for good: the error says that nothing was sent, and of no item that it is unclear', async (contract) => {
			contract.credential[baseUrlField] = 'http://127.0.0.1:1';
			const settings = { onError: 'continueRegularOutput' as const };
			const { json } = await contract.run(contract.swap({}, settings), contract.rows(2));
			expect(contract.standIn.ledger).toHaveLength(0);
			for (const { error, message } of json) {
				expect(error).toContain(`${name} can't be reached`);
				expect(message).toContain('Nothing was sent.');
			}
		});
	});
}
