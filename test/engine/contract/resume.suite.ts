import { randomUUID } from 'crypto';
import { handleCallback, reserialised, type CalledNode } from './calls';
import type { Contract } from './contract';
import type { Callback, ContractProvider } from '../../providers/contractProvider';
import { contractTests } from './contractTests';

const SUSPENDED = { operation: 'wait', waitUsing: 'callback' };

/** Get Result suspends the execution, and a callback resumes it. */
export function describeResume(provider: ContractProvider): void {
	const { name, idField, faults, signing } = provider;
	const { test, testEach } = contractTests(provider, { jobMs: 600_000 });
	const itemsOf = (ids: string[]) => ids.map((id) => ({ [idField]: id }));
	const suspended = (ids: string[], id: string = randomUUID()): CalledNode => ({
		node: provider.nodes.getResult,
		parameters: { ...SUSPENDED, resultIds: `={{ $json.${idField} }}`, options: {} },
		items: itemsOf(ids),
		id,
	});
	const completed = ({ standIn }: Contract, jobId: string) =>
		standIn.callback({ jobId, status: 'completed' });
	const wait = async (contract: Contract, ids: string[]) =>
		await contract.run(contract.getResult('wait', { waitUsing: 'callback' }), itemsOf(ids));

	describe(`an execution that sleeps until ${name} calls`, () => {
		test('sleeps only if there is something to wait for', async (contract) => {
			const ids = await contract.submit(2);
			expect((await wait(contract, ids)).run.waitTill).toBeInstanceOf(Date);
			await contract.standIn.finishJobs();
			const { run, json } = await wait(contract, ids);
			expect(run.waitTill).toBeUndefined();
			expect(json.map((item) => [item[idField], item.status])).toEqual(
				ids.map((id) => [id, 'completed']),
			);
		});

		test('is resumed by a genuine callback, with what the provider says when asked', async (contract) => {
			const ids = await contract.submit(2);
			await contract.standIn.finishJobs();
			const { output } = await handleCallback(
				contract,
				suspended(ids),
				completed(contract, ids[0]),
			);
			expect(
				output?.map(({ json, pairedItem }) => [json[idField], json.status, pairedItem]),
			).toEqual(ids.map((id, item) => [id, 'completed', { item }]));
			expect(output?.[0].json.url).toMatch(/^http/);
		});

		test('sleeps on until all its jobs are finished', async (contract) => {
			const [first] = await contract.submit(1);
			await contract.standIn.finishJobs();
			const [second] = await contract.submit(1);
			const { json, response } = await handleCallback(
				contract,
				suspended([first, second]),
				completed(contract, first),
			);
			expect(json).toBeUndefined();
			expect(response.status).toBe(200);
		});

		test('is resumed once: the same callback again is answered, and does nothing', async (contract) => {
			const ids = await contract.submit(1);
			await contract.standIn.finishJobs();
			const node = suspended(ids);
			const callback = completed(contract, ids[0]);
			const first = await handleCallback(contract, node, callback);
			expect(first.json).toHaveLength(1);
			const meanwhile = await handleCallback(contract, node, callback);
			expect([meanwhile.json, meanwhile.response.status]).toEqual([undefined, 503]);
			first.respondAsN8n(200);
			const again = await handleCallback(contract, node, callback);
			expect([again.json, again.response.status]).toEqual([undefined, 200]);
		});

		test('of a callback that comes too early the job is looked at again', async (contract) => {
			const ids = await contract.submit(1);
			await contract.standIn.finishJobs();
			contract.standIn.fail('read', faults.lagging);
			const node = suspended(ids);
			const { json } = await handleCallback(contract, node, completed(contract, ids[0]));
			expect(json).toMatchObject([{ status: 'completed' }]);
		});

		test('a job that failed is an error of its item, and the others are put out', async (contract) => {
			contract.standIn.fail('submit', faults.jobFails('too dark'));
			const [bad] = await contract.submit(1);
			const [good] = await contract.submit(1);
			await contract.standIn.finishJobs();
			const node = contract.getResult(
				'wait',
				{ waitUsing: 'callback' },
				{ onError: 'continueRegularOutput' },
			);
			const { json } = await contract.run(node, itemsOf([bad, good]));
			expect(json[0].error).toContain('too dark');
			expect(json[1]).toMatchObject({ [idField]: good, status: 'completed' });
		});
	});

	if (!signing) return;
	describe(`a forged callback to an execution that sleeps until ${name} calls`, () => {
		const refused = async (contract: Contract, tamper: (genuine: Callback) => Callback) => {
			const ids = await contract.submit(1);
			await contract.standIn.finishJobs();
			const asked = contract.reads().length;
			const call = tamper(completed(contract, ids[0]));
			const { json, response } = await handleCallback(contract, suspended(ids), call);
			expect(json).toBeUndefined();
			expect([400, 401]).toContain(response.status);
			expect(contract.reads()).toHaveLength(asked);
		};
		testEach(
			Object.entries(signing.forgeries),
			'is refused, and costs no request: %s',
			async (contract, tamper) => await refused(contract, tamper),
		);
		if (signing.signsBytes) {
			test('is refused if it was written again on its way', async (contract) => {
				await refused(contract, reserialised);
			});
		}

		test("is refused if it is another account's", async (contract) => {
			const content = { jobId: provider.unknownId, status: 'completed' as const };
			const callback = contract.standIn.callback(content, { ofAnotherAccount: true });
			await refused(contract, () => callback);
		});
	});
}
