import {
	BALANCE,
	client,
	CREATE,
	ESTIMATE,
	OTHER_ESTIMATE,
	STATUS_MS,
	swapOf,
	swapOfSeveral,
	withSettings,
} from './client';

const several = (count: number) => {
	const faces = Array.from({ length: count }, (_, i) => ({ face_id: i, target: 'http://a/b' }));
	return swapOfSeveral('http://a/b', '1', faces);
};

describe('credits', () => {
	it('are charged once for each accepted submission', async () => {
		const { sandbox, submit, get } = client();
		const id = await submit();
		expect(sandbox.ledger).toEqual([
			{
				at: expect.any(Number),
				jobId: id,
				endpoint: CREATE,
				body: swapOf(sandbox),
				amount: 4,
			},
		]);
		await submit();
		expect((await get(BALANCE)).json.data).toEqual({ balance: 92 });
	});

	it('are given back when a task fails', async () => {
		const { sandbox, finish } = client();
		sandbox.fail({ on: 'submit', fault: 'jobFails' });
		expect(await finish()).toMatchObject({ credits: 0 });
		expect(sandbox.balance).toBe(100);
		expect(sandbox.ledger).toMatchObject([{ amount: 4, refundedAt: expect.any(Number) }]);
	});

	it('are kept for failed tasks if the settings say so', async () => {
		await withSettings({ refundsFailedTasks: false }, async ({ sandbox, finish }) => {
			sandbox.fail({ on: 'submit', fault: 'jobFails' });
			expect(await finish()).toMatchObject({ credits: 4 });
			expect(sandbox.balance).toBe(96);
		});
	});

	it('are reserved first, and charged when the task has ended, which can be another amount', async () => {
		await withSettings({ chargedShare: 0.5 }, async ({ sandbox, submit, read }) => {
			const id = await submit();
			expect([(await read(id)).credits, sandbox.balance]).toEqual([4, 96]);
			await sandbox.clock.advance(STATUS_MS);
			expect((await read(id)).credits).toBe(4);
			await sandbox.clock.advance(STATUS_MS);
			expect([(await read(id)).credits, sandbox.balance]).toEqual([2, 98]);
			expect(sandbox.ledger[0].amount).toBe(2);
		});
	});

	it('can be set, by HTTP too', async () => {
		const { post, get } = client();
		await post('/sandbox/balance', { balance: 0.5 }, {});
		expect((await get(BALANCE)).json.data).toEqual({ balance: 0.5 });
	});
});

describe('the price of a task', () => {
	it('is told by either path, in fields of its own, and costs nothing', async () => {
		const { sandbox, post } = client();
		const task = swapOf(sandbox);
		expect((await post(ESTIMATE, task)).json.data).toEqual({ credits: 4, estimated: false });
		expect((await post(OTHER_ESTIMATE, task)).json.data).toEqual({
			estimated_credits: 4,
			affordable: true,
		});
		sandbox.balance = 3;
		expect((await post(OTHER_ESTIMATE, task)).json.data).toMatchObject({ affordable: false });
		expect(sandbox).toMatchObject({ ledger: [], balance: 3 });
		expect(sandbox.tasks.all()).toEqual([]);
	});

	it('goes by faces, with fractions, and is not certain, if the settings say so', async () => {
		const prices = { oneFace: 1.5, severalFaces: 2.25, furtherFace: 0.1 };
		await withSettings({ prices, estimated: true }, async ({ sandbox, post, submit }) => {
			const priceOf = async (task: object) => (await post(ESTIMATE, task)).json.data;
			expect(await priceOf(swapOf(sandbox))).toEqual({ credits: 1.5, estimated: true });
			expect(await priceOf(several(3))).toEqual({ credits: 2.45, estimated: true });
			await submit();
			expect(sandbox.balance).toBe(98.5);
		});
	});

	it.each<[string, object]>([
		['without a model', { input: {} }],
		['without its input', { model: 'image-face-swap', input: {} }],
		['with an unknown input', { model: 'image-face-swap', input: { a: 1 } }],
	])('is refused %s', async (_, task) => {
		for (const path of [ESTIMATE, OTHER_ESTIMATE]) {
			expect((await client().post(path, task)).json).toMatchObject({ code: 422 });
		}
	});
});
