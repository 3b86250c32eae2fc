import { BALANCE, SWAP, swapBody, withSettings, type Client } from './client';

const codes = async ({ post, sandbox }: Client, count: number) => {
	const found: number[] = [];
	for (let i = 0; i < count; i++) found.push((await post(SWAP, swapBody(sandbox))).status);
	return found;
};

describe("an account's level", () => {
	it('limits the pictures of a minute, in a fixed window', async () => {
		await withSettings({ level: 'bronze' }, async (client) => {
			expect(await codes(client, 3)).toEqual([200, 200, 429]);
			await client.sandbox.clock.advance(30_000);
			expect(await codes(client, 1)).toEqual([429]);
			await client.sandbox.clock.advance(30_000);
			expect(await codes(client, 3)).toEqual([200, 200, 429]);
			expect(client.sandbox.ledger).toHaveLength(4);
		});
	});

	it('lets tasks beyond the parallel limit wait as created', async () => {
		await withSettings(
			{ limits: { parallelTasks: 2 }, queueMs: 60_000, processMs: 60_000 },
			async ({ sandbox, submit }) => {
				const statuses = () => sandbox.predictions.all().map(({ status }) => status);
				for (let i = 0; i < 5; i++) await submit();
				await sandbox.clock.advance(60_000);
				expect(statuses()).toEqual(['processing', 'processing', 'created', 'created', 'created']);
				await sandbox.clock.advance(60_000);
				expect(statuses()).toEqual([
					'completed',
					'completed',
					'processing',
					'processing',
					'created',
				]);
				await sandbox.clock.advance(120_000);
				expect(statuses()).toEqual(Array.from({ length: 5 }, () => 'completed'));
			},
		);
	});

	it('can be left aside for limits of a test, such as requests a second', async () => {
		await withSettings({ limits: { requestsPerSecond: 2 } }, async ({ sandbox, get }) => {
			const answers = [await get(BALANCE), await get(BALANCE), await get(BALANCE)];
			await sandbox.clock.advance(1000);
			answers.push(await get(BALANCE));
			expect(answers.map(({ json }) => json.code)).toEqual([200, 200, 429, 200]);
			expect(answers[2].status).toBe(429);
		});
	});
});
