import { randomUUID } from 'crypto';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { handleCallback, reserialised, type CalledNode } from './calls';
import type { Contract } from './contract';
import type { Callback, ContractProvider } from '../../providers/contractProvider';
import { contractTests } from './contractTests';

/** The trigger starts a workflow for each job that ends. */
export function describeTrigger(provider: ContractProvider): void {
	const { name, idField } = provider;
	const { test, testEach } = contractTests(provider);
	const trigger = (parameters: INodeParameters = {}): CalledNode => ({
		node: provider.nodes.trigger,
		parameters: { triggerOn: ['completed'], options: {}, ...parameters },
		id: randomUUID(),
		staticData: {} as IDataObject,
	});
	const URL = 'https://cdn.example.com/result.png';
	const about = (jobId: string) => ({ jobId, status: 'completed' as const, url: URL });
	const callbackOf = ({ standIn }: Contract) => standIn.callback(about(provider.unknownId));

	describe(`a workflow that starts when ${name} calls`, () => {
		test('starts with the job', async (contract) => {
			const { json } = await handleCallback(contract, trigger(), callbackOf(contract));
			expect(json).toMatchObject([
				{ [idField]: provider.unknownId, status: 'completed', url: URL },
			]);
		});

		test('starts once for a callback that comes again', async (contract) => {
			const node = trigger();
			const callback = callbackOf(contract);
			const first = await handleCallback(contract, node, callback);
			const meanwhile = await handleCallback(contract, node, callback);
			expect([meanwhile.json, meanwhile.response.status]).toEqual([undefined, 503]);
			first.respondAsN8n(200);
			// A retry may be signed again.
			for (const again of [callback, callbackOf(contract)]) {
				const { json, response } = await handleCallback(contract, node, again);
				expect(json).toBeUndefined();
				expect(response).toEqual({ status: 200, message: 'Seen before.' });
			}
		});

		test('starts when the callback comes again, if n8n could not start it', async (contract) => {
			const node = trigger();
			const first = await handleCallback(contract, node, callbackOf(contract));
			first.respondAsN8n(500);
			expect((await handleCallback(contract, node, callbackOf(contract))).json).toHaveLength(1);
		});

		test('starts only for what was asked for', async (contract) => {
			const node = trigger({ triggerOn: ['failed'] });
			const { json, response } = await handleCallback(contract, node, callbackOf(contract));
			expect([json, response.status]).toEqual([undefined, 200]);
			const failed = { jobId: provider.unknownId, status: 'failed' as const };
			const called = await handleCallback(contract, node, contract.standIn.callback(failed));
			expect(called.json).toMatchObject([{ [idField]: provider.unknownId, status: 'failed' }]);
		});

		test('downloads the file of the job when asked to', async (contract) => {
			const { json } = await contract.run(contract.swap(), contract.rows(1));
			const node = trigger({ downloadResult: true, options: { fetchResult: true } });
			const callback = contract.standIn.callback({
				...about(contract.idOf(json[0])),
				url: String(json[0].url),
			});
			const { output } = await handleCallback(contract, node, callback);
			expect(output?.[0].json).toMatchObject({ [idField]: json[0][idField], url: json[0].url });
			expect(output?.[0].binary?.data.mimeType).toMatch(/^image\//);
		});
	});

	describe(`a callback that is not ${name}'s`, () => {
		const refused = async (contract: Contract, call: Callback) => {
			const { json, response } = await handleCallback(contract, trigger(), call);
			expect(json).toBeUndefined();
			return response.status;
		};

		testEach(Object.entries(provider.forgeries), 'is refused: %s', async (contract, tamper) => {
			expect([400, 401]).toContain(await refused(contract, tamper(callbackOf(contract))));
			expect(contract.reads()).toHaveLength(0);
		});

		test('is refused if it is of another account', async (contract) => {
			const content = about(provider.unknownId);
			const call = contract.standIn.callback(content, { ofAnotherAccount: true });
			expect(await refused(contract, call)).toBe(401);
		});

		test('is refused if it is rubbish', async (contract) => {
			for (const body of [{}, { nonsense: true }, []]) {
				expect([400, 401]).toContain(await refused(contract, { body }));
			}
		});

		test('starts nothing if it is too old', async (contract) => {
			for (const ageMs of provider.stale.agesMs) {
				const call = contract.standIn.callback(about(provider.unknownId), { ageMs });
				expect(await refused(contract, call)).toBe(provider.stale.status);
			}
		});

		if (!provider.signsBytes) return;
		test('is told by its bytes, whatever its JSON looks like', async (contract) => {
			const call = contract.standIn.callback(about(provider.unknownId), { indented: true });
			const { json } = await handleCallback(contract, trigger(), call);
			expect(json).toMatchObject([{ status: 'completed', url: URL }]);
		});

		test('is refused if it was written again on its way', async (contract) => {
			expect(await refused(contract, reserialised(callbackOf(contract)))).toBe(401);
		});
	});
}
