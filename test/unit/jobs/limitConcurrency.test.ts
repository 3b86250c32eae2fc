import { limitConcurrency } from '../../../lib/jobs/concurrency';

test('only so many are under way at once, and all get their turn', async () => {
	const inTurn = limitConcurrency(3);
	let present = 0;
	let most = 0;
	const work = async (number: number) => {
		most = Math.max(most, ++present);
		await new Promise((resolve) => setImmediate(resolve));
		present--;
		if (number === 4) throw new Error('number 4');
		return number;
	};
	const ends = await Promise.allSettled(
		[...Array(10).keys()].map(async (number) => await inTurn(async () => await work(number))),
	);
	expect(most).toBe(3);
	expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(9);
	await expect(inTurn(async () => await work(1))).resolves.toBe(1);
});
