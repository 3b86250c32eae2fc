import { startSandbox } from '../../../sandbox';
import { client, clientFor, CREDIT, LIST, PRO } from './client';
import { proBody } from './requestBodies';

describe('answers that no page of Akool documents', () => {
	it('hold the processing number in the list, too', async () => {
		const { finish, post } = client();
		const { data } = await post(PRO, proBody(client()));
		expect(await finish(PRO, proBody(client()))).toHaveProperty('job_id');
		expect(data).toHaveProperty('job_id');
	});

	it.each([
		['list', { result: [] }],
		['nullList', { result: null }],
		['noList', {}],
		['nullData', null],
		['noData', undefined],
	] as const)('give an empty list as %s', async (as, data) => {
		const { sandbox, get } = client();
		sandbox.fail({ on: 'result', fault: 'emptyResult', as });
		const answer = await get(`${LIST}65`);
		expect(answer).toMatchObject({ code: 1000 });
		expect(answer.data).toEqual(data);
	});

	it('give the balance as text', async () => {
		const { sandbox, get } = client();
		sandbox.fail({ on: 'credit', fault: 'textBalance' });
		expect((await get(CREDIT)).data).toEqual({ credit: '1000' });
		expect((await get(CREDIT)).data).toEqual({ credit: 1000 });
	});

	it('list a completed job without its address, once', async () => {
		const { sandbox, finish, get } = client();
		sandbox.fail({ on: 'result', fault: 'noResultUrl' });
		const entry = await finish(PRO, proBody(client()));
		expect(entry).toMatchObject({ faceswap_status: 3, url: '' });
		const { data } = await get(LIST + String(entry._id));
		expect(data).toMatchObject({ result: [{ url: expect.stringMatching(/^http/) }] });
	});

	it('give the reason of a failed job in another field', async () => {
		const { sandbox, finish } = client();
		sandbox.fail({ on: 'submit', fault: 'jobFails', reason: 'too dark', field: 'failReason' });
		const entry = await finish(PRO, proBody(client()));
		expect(entry).toMatchObject({ faceswap_status: 4, failReason: 'too dark' });
		expect(entry).not.toHaveProperty('alg_msg');
	});

	it('say what a job cost', async () => {
		const sandbox = await startSandbox({ showsCredits: true });
		const { finish } = clientFor(sandbox);
		const entry = await finish(PRO, proBody({ sandbox }));
		await sandbox.close();
		expect(entry).toMatchObject({ deduction_credit: 4 });
	});
});
