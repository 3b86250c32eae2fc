import { randomUUID } from 'crypto';
import type { INode } from 'n8n-workflow';
import type { ContractProvider } from '../../providers/contractProvider';
import { outcomesOf, type Contract } from './contract';
import { contractTests } from './contractTests';

const COMPLETED = ['completed', 'completed', 'completed'];

/** n8n runs an execution again, since the worker that ran it stopped, and has lost what it had done. */
export function describeLostExecution(provider: ContractProvider): void {
	const { name, faults, minimumOption } = provider;
	const { test } = contractTests(provider);
	const retries = { retryOnFail: true, maxTries: 3, waitBetweenTries: 0 };

	/** Runs three rows in an execution that always has the same ID, and remembers nothing itself. */
	const runner = (contract: Contract) => {
		const id = randomUUID();
		return async (settings: Partial<INode> = {}, options = {}) =>
			await contract.run(contract.swap({ options }, settings), contract.rows(3), { id });
	};

	describe(`n8n runs an execution with jobs of ${name} again, and has lost what it had done`, () => {
		test('nothing is submitted again; every item is named as unclear', async (contract) => {
			const run = runner(contract);
			await run();
			const { error } = await run();
			expect(error?.message).toBe(`It is unclear whether ${name} accepted this job [item 0]`);
			expect(error?.description).toContain(
				'n8n ran this execution before and lost what it had done',
			);
			expect(error?.description).toContain('for items 1, 2.');
			expect(contract.charges(3)).toEqual([1, 1, 1]);
		});

		test('nor with Retry On Fail', async (contract) => {
			const run = runner(contract);
			await run();
			const { error } = await run(retries);
			expect(error?.description).toContain('Before you send the job again in a new execution');
			expect(contract.charges(3)).toEqual([1, 1, 1]);
		});

		test('nor with On Error set to Continue', async (contract) => {
			const run = runner(contract);
			await run();
			const { outputs } = await run({ onError: 'continueRegularOutput' });
			const unclear = `It is unclear whether ${name} accepted this job`;
			expect(outcomesOf(outputs[0])).toEqual([unclear, unclear, unclear]);
			expect(contract.charges(3)).toEqual([1, 1, 1]);
		});

		test('if nothing was submitted before, it is submitted now', async (contract) => {
			const run = runner(contract);
			const tooPoor = { [minimumOption]: contract.standIn.balance() + 1 };
			expect((await run({}, tooPoor)).error?.message).toContain('below the minimum');
			const { outputs } = await run();
			expect(outcomesOf(outputs[0])).toEqual(COMPLETED);
			expect(contract.charges(3)).toEqual([1, 1, 1]);
		});

		test('further tries of the same run are not taken for another run', async (contract) => {
			contract.standIn.fail('submit', faults.refused, { times: 2 });
			const { outputs } = await runner(contract)({ ...retries, maxTries: 5 });
			expect(outcomesOf(outputs[0])).toEqual(COMPLETED);
			expect(contract.charges(3)).toEqual([1, 1, 1]);
		});
	});
}
