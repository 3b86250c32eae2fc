import type { IBinaryData, IDataObject } from 'n8n-workflow';
import { expectSwapped } from '../../support/facesInResult';
import type { SignedFileServer } from '../files/signedFileServer';
import { outcomesOf, type Contract } from './contract';
import type { ContractProvider } from '../../providers/contractProvider';
import { contractTests } from './contractTests';

const FILES = {
	sourceType: 'binary',
	sourceField: 'face',
	targetType: 'binary',
	targetField: 'photo',
};

/** Pictures that come as files of the items. */
export function describeFiles(provider: ContractProvider, n8n: () => SignedFileServer): void {
	const { name } = provider;
	const { test } = contractTests(provider);

	/** A row's pictures as files in n8n's store. */
	async function filesOf(contract: Contract, row: number) {
		const { source, target } = contract.people(row);
		const stored = async (person: string) =>
			await n8n().put(contract.standIn.portrait(person).png, `${person}.png`, 'image/png');
		return { json: { row }, binary: { face: await stored(source), photo: await stored(target) } };
	}
	const run = async (
		contract: Contract,
		items: Array<{ json: IDataObject; binary: Record<string, IBinaryData> }>,
		[parameters, settings]: Parameters<Contract['swap']> = [],
	) =>
		await contract.run(contract.swap({ ...FILES, ...parameters }, settings), items, {
			restApiUrl: n8n().restApiUrl,
		});

	describe(`files for ${name}`, () => {
		test('are swapped, each row its own, and charged once', async (contract) => {
			const items = [await filesOf(contract, 0), await filesOf(contract, 1)];
			const { json, error } = await run(contract, items);
			expect(error).toBeUndefined();
			for (const [index, { url }] of json.entries()) {
				const { source, target } = contract.people(index);
				await expectSwapped(contract.standIn, url, source, target);
			}
			expect(contract.standIn.ledger).toHaveLength(2);
		});

		test('a field without a file is told by name, and the other row survives', async (contract) => {
			const { json, binary } = await filesOf(contract, 0);
			const items = [
				{ json, binary: { photo: binary.photo } as Record<string, IBinaryData> },
				await filesOf(contract, 1),
			];
			const { outputs } = await run(contract, items, [{}, { onError: 'continueRegularOutput' }]);
			expect(outcomesOf(outputs[0])).toEqual([expect.stringContaining('face'), 'completed']);
			expect(contract.standIn.ledger).toHaveLength(1);
		});

		test('a file that is no picture costs nothing', async (contract) => {
			const { json, binary } = await filesOf(contract, 0);
			const text = Buffer.from('Dear Anna, here is the photo.');
			const photo = await n8n().put(text, 'letter.txt', 'text/plain');
			const { error } = await run(contract, [{ json, binary: { ...binary, photo } }]);
			expect(error?.message).toMatch(/photo|Target/);
			expect(contract.standIn.ledger).toHaveLength(0);
		});

		test('Retry On Fail goes on with the same jobs', async (contract) => {
			const retries = { retryOnFail: true, maxTries: 4, waitBetweenTries: 0 };
			const items = [await filesOf(contract, 0), await filesOf(contract, 1)];
			await run(contract, items, [{ options: { maxWait: 0.001 } }, retries]);
			expect(contract.standIn.ledger).toHaveLength(2);
		});
	});
}
