import { Container } from '@n8n/di';
import axios from 'axios';
import { BinaryDataService } from 'n8n-core';
import type { INodeExecutionData } from 'n8n-workflow';
import type { ContractProvider } from '../../providers/contractProvider';
import { contractTests } from './contractTests';

/** Results as files. */
export function describeDownload(provider: ContractProvider): void {
	const { name, idField, faults } = provider;
	const { test, testEach } = contractTests(provider);
	const download = { downloadResult: true };

	async function expectFile({ json, binary }: INodeExecutionData, field = 'data') {
		const { data } = await axios.get<Buffer>(String(json.url), { responseType: 'arraybuffer' });
		expect(Object.keys(binary ?? {})).toEqual([field]);
		const stored = await Container.get(BinaryDataService).getAsBuffer(binary![field]);
		expect(stored.equals(data)).toBe(true);
		expect(binary![field]).toMatchObject({ fileType: 'image', bytes: data.length });
		expect(json).not.toHaveProperty('downloadFailed');
	}

	describe(`results of ${name} as files`, () => {
		test('each row has its own', async (contract) => {
			const { outputs } = await contract.run(contract.swap(download), contract.rows(3));
			expect(outputs[0].map(({ pairedItem }) => pairedItem)).toEqual([
				{ item: 0 },
				{ item: 1 },
				{ item: 2 },
			]);
			for (const item of outputs[0]) await expectFile(item);
		});

		test('it stands in the field that was asked for', async (contract) => {
			const options = { outputField: 'picture' };
			const node = contract.swap({ ...download, options });
			const { outputs } = await contract.run(node, contract.rows(1));
			await expectFile(outputs[0][0], 'picture');
		});

		const operations: Array<[string, 'get' | 'wait']> = [
			['Get', 'get'],
			['Wait', 'wait'],
		];
		testEach(operations, 'Get Result fetches it (%s)', async (contract, operation) => {
			const [id] = await contract.submit(1);
			await contract.standIn.finishJobs();
			const { outputs } = await contract.run(contract.getResult(operation, download), [
				{ [idField]: id },
			]);
			await expectFile(outputs[0][0]);
		});

		test('one that is gone does not lose the paid job: its item says what to do', async (contract) => {
			contract.standIn.fail('file', faults.fileGone, { times: 1000 });
			const { outputs, error } = await contract.run(contract.swap(download), contract.rows(1));
			expect(error).toBeUndefined();
			const [{ json, binary }] = outputs[0];
			expect(binary).toBeUndefined();
			expect(json).toMatchObject({ status: 'completed', url: expect.stringMatching(/^http/) });
			expect(json.downloadFailed).toMatch(/^The result was not downloaded: the file host/);
			expect(contract.charges(1)).toEqual([1]);
		});

		test('one whose connection is cut is fetched again', async (contract) => {
			contract.standIn.fail('file', faults.fileCut);
			const { outputs } = await contract.run(contract.swap(download), contract.rows(1));
			await expectFile(outputs[0][0]);
			expect(contract.charges(1)).toEqual([1]);
		});
	});
}
