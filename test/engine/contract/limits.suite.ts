import type { Contract } from './contract';
import type { ContractProvider } from '../../providers/contractProvider';
import { contractTests } from './contractTests';

/** Limits that users set to what they pay. */
export function describeLimits(provider: ContractProvider): void {
	const { name, minimumOption } = provider;
	const { test } = contractTests(provider);

	describe(`a minimum for the balance at ${name}`, () => {
		const swap = (contract: Contract, minimum: number, settings = {}) =>
			contract.swap({ options: { [minimumOption]: minimum } }, settings);

		test('below it no row is submitted, and each says so', async (contract) => {
			const minimum = contract.standIn.balance() + 1;
			const node = swap(contract, minimum, { onError: 'continueRegularOutput' });
			const { json } = await contract.run(node, contract.rows(2));
			for (const { error, message } of json) {
				expect(error).toContain(`Your ${name} balance is`);
				expect(error).toContain(`below the minimum of ${minimum}`);
				expect(message).toContain('This job was not submitted.');
			}
			expect(json).toHaveLength(2);
			expect(contract.submissions()).toHaveLength(0);
		});

		test('it concerns only what is still to be submitted: paid jobs are taken up by a retry', async (contract) => {
			const retries = { retryOnFail: true, maxTries: 2, waitBetweenTries: 0 };
			const brief = { maxWait: 0.001, [minimumOption]: contract.standIn.balance() };
			const node = contract.swap({ options: brief }, retries);
			const { error } = await contract.run(node, contract.rows(2));
			expect(String(error?.message)).not.toContain('below the minimum');
			expect(contract.charges(2)).toEqual([1, 1]);
		});
	});

	const maximums: Array<[of: string, option?: string]> = [
		['the price of a job', provider.maximumPriceOption],
		['the price of all jobs of a run', provider.maximumTotalOption],
	];
	for (const [of, option] of maximums) {
		if (option === undefined) continue;
		const swap = (contract: Contract, maximum: number, settings = {}) =>
			contract.swap({ options: { [option]: maximum } }, settings);

		describe(`a maximum for ${of} at ${name}`, () => {
			test('above it no row is submitted, and each says so', async (contract) => {
				const node = swap(contract, 0.001, { onError: 'continueRegularOutput' });
				const { json } = await contract.run(node, contract.rows(2));
				expect(json).toHaveLength(2);
				for (const { error } of json) expect(error).toMatch(/costs? .*0\.001/);
				expect(contract.submissions()).toHaveLength(0);
			});

			test('below it they are, and the price is asked for once', async (contract) => {
				const { json } = await contract.run(swap(contract, 1000), contract.rows(3));
				expect(json.map(({ status }) => status)).toEqual(Array(3).fill('completed'));
				const others = contract.standIn.requests.length - contract.submissions().length;
				expect(others - contract.reads().length).toBe(1);
			});
		});
	}

	const options = [minimumOption, ...maximums.map(([, option]) => option)];
	for (const option of options.filter((name) => name !== undefined)) {
		test(`'${option}' whose expression finds nothing is not forgotten: nothing is submitted`, async (contract) => {
			const node = contract.swap({ options: { [option]: '={{ $json.noSuchField }}' } });
			const { error } = await contract.run(node, contract.rows(1));
			expect(error?.message).toMatch(/^'[A-Z].*' has no value/);
			expect(error?.description).toContain('Its expression found nothing.');
			expect(contract.submissions()).toHaveLength(0);
		});
	}
}
