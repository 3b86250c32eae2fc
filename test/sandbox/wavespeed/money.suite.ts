import {
	BALANCE,
	BILLINGS,
	client,
	PRICING,
	STATUS_MS,
	SWAP,
	swapBody,
	withSettings,
} from './client';

const inputs = (count: number, face_enhance = false) => {
	const faces = Array.from({ length: count }, () => 'http://127.0.0.1/a.png');
	return { image: faces[0], source_image: faces, target_image: faces, face_enhance };
};
const MODEL = 'akool/image-face-swap';

describe('money', () => {
	it('is charged once for each accepted submission', async () => {
		const { sandbox, submit, get } = client();
		const id = await submit();
		expect(sandbox.ledger).toEqual([
			{
				at: expect.any(Number),
				jobId: id,
				endpoint: SWAP,
				body: swapBody(sandbox),
				amount: 0.16,
			},
		]);
		await submit();
		expect((await get(BALANCE)).json.data).toEqual({ balance: 99.68 });
	});

	it('is given back when a task fails', async () => {
		const { sandbox, finish } = client();
		sandbox.fail({ on: 'submit', fault: 'jobFails' });
		await finish();
		expect(sandbox.balance).toBe(100);
		expect(sandbox.ledger).toMatchObject([{ amount: 0.16, refundedAt: expect.any(Number) }]);
	});

	it('is kept for failed tasks if the settings say so', async () => {
		const balance = await withSettings({ refundsFailedTasks: false }, async (other) => {
			other.sandbox.fail({ on: 'submit', fault: 'jobFails' });
			await other.finish();
			return other.sandbox.balance;
		});
		expect(balance).toBe(99.84);
	});
});

describe('the price of a request', () => {
	it('is told by the model and its inputs', async () => {
		const { json } = await client().post(PRICING, { model_id: MODEL, inputs: inputs(2) });
		expect(json.data).toEqual({ model_id: MODEL, unit_price: 0.16, currency: 'USD' });
	});

	it('goes by faces and enhancing if the settings say so, and is what is charged', async () => {
		const prices = { swap: 0.16, furtherFace: 0.05, enhance: 0.1 };
		await withSettings({ prices }, async ({ post, sandbox }) => {
			const request = inputs(3, true);
			const { json } = await post(PRICING, { model_id: MODEL, inputs: request });
			await post(SWAP, request);
			expect([json.data.unit_price, sandbox.ledger[0].amount]).toEqual([0.36, 0.36]);
		});
	});

	it.each<[string, object, number]>([
		['of an unknown model', { model_id: 'akool/other', inputs: {} }, 404],
		['without inputs', { model_id: MODEL }, 400],
		['with an unknown input', { model_id: MODEL, inputs: { a: 1 } }, 400],
	])('is refused %s', async (_, body, status) => {
		expect(await client().post(PRICING, body)).toMatchObject({ status, json: { code: status } });
	});
});

describe('the search in the charges', () => {
	it('finds those of predictions, the newest first, with what became of them', async () => {
		const { sandbox, submit, post } = client();
		sandbox.fail({ on: 'submit', fault: 'jobFails' });
		const failed = await submit();
		const [second, third] = [await submit(), await submit()];
		await sandbox.clock.advance(2 * STATUS_MS);
		const page = { page: 1, page_size: 2 };
		const { json } = await post(BILLINGS, { ...page, prediction_uuids: [failed, third] });
		expect(json.data).toMatchObject({
			page: 1,
			total: 2,
			items: [
				{ billing_type: 'deduct', price: 0.16, prediction: { uuid: third, status: 'completed' } },
				{ billing_type: 'refund', price: 0.16, prediction: { uuid: failed, status: 'failed' } },
			],
		});
		const oldest = await post(BILLINGS, {
			...page,
			sort: 'created_at ASC',
			billing_type: 'deduct',
		});
		expect(oldest.json.data.items[0].prediction.uuid).toBe(second);
		const later = { ...page, start_time: String(sandbox.clock.now()) };
		expect((await post(BILLINGS, later)).json.data.items).toEqual([]);
	});

	it.each([
		{},
		{ page: 0, page_size: 10 },
		{ page: 1, page_size: 101 },
		{ page: 1, start_time: 7 },
	])('refuses %j', async (body) => {
		expect(await client().post(BILLINGS, body)).toMatchObject({ status: 400 });
	});
});
