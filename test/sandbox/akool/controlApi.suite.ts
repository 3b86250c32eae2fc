import { client, CREDIT, LIST, PRO } from './client';
import { proBody } from './requestBodies';

describe('the control API', () => {
	const postControl = async (path: string, json: unknown) => {
		const response = await fetch(client().sandbox.address + path, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(json),
		});
		return { status: response.status, body: await response.json() };
	};

	it('forces failures, and checks them before', async () => {
		const failure = { on: 'submit', fault: 'businessCode', code: 1200 };
		expect(await postControl('/sandbox/faults', failure)).toMatchObject({ status: 200 });
		expect(await client().post(PRO, proBody())).toMatchObject({ code: 1200 });
		for (const wrong of [
			{ on: 'submit' },
			{ on: 'nowhere', fault: 'garbage' },
			{ on: 'submit', fault: 'unheard-of' },
			{ on: 'submit', fault: 'businessCode' },
			{ on: 'submit', fault: 'garbage', times: 0 },
			{ on: 'submit', fault: 'garbage', status: 500 },
			{ on: 'credit', fault: 'garbage', accepted: true },
		]) {
			expect(await postControl('/sandbox/faults', wrong)).toMatchObject({ status: 400 });
		}
	});

	it('moves the clock, changes the balance, shows the records and resets the sandbox', async () => {
		const { data } = await client().post(PRO, proBody());
		await postControl('/sandbox/clock', { advanceMs: 5_000 });
		expect((await client().get(LIST + data._id)).data.result).toMatchObject([
			{ faceswap_status: 3 },
		]);
		await postControl('/sandbox/credit', { credit: 1 });
		expect(await client().get(CREDIT)).toMatchObject({ data: { credit: 1 } });
		expect(await client().get('/sandbox/ledger')).toHaveLength(1);
		expect(await client().get('/sandbox/requests')).toHaveLength(3);
		await postControl('/sandbox/reset', {});
		expect(client().sandbox).toMatchObject({ credit: 1000, ledger: [], requests: [] });
		expect(await postControl('/sandbox/clock', { advanceMs: '5' })).toMatchObject({ status: 400 });
	});
});
