import type { ContractProvider, Fault } from '../../providers/contractProvider';
import { contractTests } from './contractTests';

/** Reading jobs is free, so trouble with it is met by asking again. */
export function describeReads(provider: ContractProvider): void {
	const { name, idField, faults } = provider;
	const { test, testEach } = contractTests(provider);
	const troubles: Array<[string, Fault]> = [
		...Object.entries(faults.troubledRead),
		['a job that is not listed yet', faults.notListed],
	];

	describe(`reading jobs of ${name}`, () => {
		testEach(troubles, 'a swap that waits meets %s: it asks again', async (contract, fault) => {
			contract.standIn.fail('read', fault, { times: 2 });
			const { json, error } = await contract.run(contract.swap(), contract.rows(2));
			expect(error).toBeUndefined();
			expect(json.map(({ status }) => status)).toEqual(['completed', 'completed']);
			expect(contract.charges(2)).toEqual([1, 1]);
		});

		testEach(
			Object.entries(faults.troubledRead),
			'Get Result meets %s: it asks again',
			async (contract, fault) => {
				const [id] = await contract.submit(1);
				await contract.standIn.finishJobs();
				contract.standIn.fail('read', fault);
				const { json } = await contract.run(contract.getResult('get'), [{ [idField]: id }]);
				expect(json).toMatchObject([{ [idField]: id, status: 'completed' }]);
			},
		);

		test('Get Result of a job that does not exist says that it is unknown', async (contract) => {
			const items = [{ [idField]: provider.unknownId }];
			const { json } = await contract.run(contract.getResult('get'), items);
			expect(json).toMatchObject([{ [idField]: provider.unknownId, status: 'unknown' }]);
		});

		test('Get Result of a failed job is a result: it says failed, and why', async (contract) => {
			contract.standIn.fail('submit', faults.jobFails('too dark'));
			const [id] = await contract.submit(1);
			await contract.standIn.finishJobs();
			const { json, error } = await contract.run(contract.getResult('get'), [{ [idField]: id }]);
			expect(error).toBeUndefined();
			expect(json).toMatchObject([{ status: 'failed', failureReason: 'too dark' }]);
		});
	});
}
