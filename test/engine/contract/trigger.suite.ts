import { randomUUID } from 'crypto';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { handleCallback, reserialised, type CalledNode } from './calls';
import type { Contract } from './contract';
import type { Callback, CallbackContent, ContractProvider } from '../../providers/contractProvider';
import { contractTests } from './contractTests';

/** The trigger starts a workflow for each job that ends. */
export function describeTrigger(provider: ContractProvider): void {
	const { name, idField, faults, signing } = provider;
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

	/** A genuine callback about a job that ended; a job that is only signed for need not exist. */
	async function genuine(contract: Contract, status: CallbackContent['status'] = 'completed') {
		const { standIn } = contract;
		if (signing) {
			const jobId = provider.unknownId;
			return { jobId, callback: standIn.callback({ ...about(jobId), status }) };
		}
		if (status === 'failed') standIn.fail('submit', faults.jobFails('too dark'));
		const [jobId] = await contract.submit(1);
		await standIn.finishJobs();
		return { jobId, callback: standIn.callback({ jobId, status }) };
	}

	describe(`a workflow that starts when ${name} calls`, () => {
		test('starts with the job', async (contract) => {
			const { jobId, callback } = await genuine(contract);
			const { json } = await handleCallback(contract, trigger(), callback);
			const url = signing ? URL : expect.stringMatching(/^http/);
			expect(json).toMatchObject([{ [idField]: jobId, status: 'completed', url }]);
		});

		test('starts once for a callback that comes again', async (contract) => {
			const node = trigger();
			const { jobId, callback } = await genuine(contract);
			const first = await handleCallback(contract, node, callback);
			const meanwhile = await handleCallback(contract, node, callback);
			expect([meanwhile.json, meanwhile.response.status]).toEqual([undefined, 503]);
			first.respondAsN8n(200);
			// A retry may be signed again.
			for (const again of [callback, contract.standIn.callback(about(jobId))]) {
				const { json, response } = await handleCallback(contract, node, again);
				expect(json).toBeUndefined();
				expect(response).toEqual({ status: 200, message: 'Seen before.' });
			}
		});

		test('starts when the callback comes again, if n8n could not start it', async (contract) => {
			const node = trigger();
			const { callback } = await genuine(contract);
			const first = await handleCallback(contract, node, callback);
			first.respondAsN8n(500);
			expect((await handleCallback(contract, node, callback)).json).toHaveLength(1);
		});

		test('starts only for what was asked for', async (contract) => {
			const node = trigger({ triggerOn: ['failed'] });
			const { callback } = await genuine(contract);
			const { json, response } = await handleCallback(contract, node, callback);
			expect([json, response.status]).toEqual([undefined, 200]);
			const failed = await genuine(contract, 'failed');
			const called = await handleCallback(contract, node, failed.callback);
			expect(called.json).toMatchObject([{ [idField]: failed.jobId, status: 'failed' }]);
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

	const refused = async (contract: Contract, call: Callback) => {
		const { json, response } = await handleCallback(contract, trigger(), call);
		expect(json).toBeUndefined();
		return response.status;
	};

	describe(`a callback that is not ${name}'s`, () => {
		test('is refused if it is rubbish', async (contract) => {
			for (const body of [{}, { nonsense: true }, []]) {
				expect([400, 401]).toContain(await refused(contract, { body }));
			}
			expect(contract.reads()).toHaveLength(0);
		});

		if (!signing) return;
		testEach(Object.entries(signing.forgeries), 'is refused: %s', async (contract, tamper) => {
			expect([400, 401]).toContain(await refused(contract, tamper(callbackOf(contract))));
			expect(contract.reads()).toHaveLength(0);
		});

		test('is refused if it is of another account', async (contract) => {
			const content = about(provider.unknownId);
			const call = contract.standIn.callback(content, { ofAnotherAccount: true });
			expect(await refused(contract, call)).toBe(401);
		});

		test('starts nothing if it is too old', async (contract) => {
			for (const ageMs of signing.stale.agesMs) {
				const call = contract.standIn.callback(about(provider.unknownId), { ageMs });
				expect(await refused(contract, call)).toBe(signing.stale.status);
			}
		});

		if (!signing.signsBytes) return;
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
