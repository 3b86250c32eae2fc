import { runInParallel } from '../../../lib/jobs/concurrency';

const tick = async () => await new Promise((resolve) => setImmediate(resolve));

describe('working in parallel', () => {
	test('everything is done, never more at once than allowed', async () => {
		const done: number[] = [];
		let present = 0;
		let most = 0;
		await runInParallel([...Array(20).keys()], 5, async (item) => {
			most = Math.max(most, ++present);
			await tick();
			present--;
			done.push(item);
		});
		expect(done.sort((a, b) => a - b)).toEqual([...Array(20).keys()]);
		expect(most).toBe(5);
	});

	test('after an error nothing new starts, and what is under way is waited for', async () => {
		const started: number[] = [];
		const ended: number[] = [];
		const work = async (item: number) => {
			started.push(item);
			if (item === 1) throw new Error('item 1');
			await tick();
			await tick();
			ended.push(item);
		};
		await expect(runInParallel([0, 1, 2, 3, 4, 5], 3, work)).rejects.toThrow('item 1');
		expect(started).toEqual([0, 1, 2]);
		expect(ended).toEqual([0, 2]);
	});

	test('an empty list is no work', async () => {
		await expect(runInParallel([], 5, async () => {})).resolves.toBeUndefined();
	});
});

describe('working in turn', () => {
	test('what waits for its turn when another work fails does not begin', async () => {
		const begun: number[] = [];
		let turns: Array<() => void> = [];
		const inTurn = async (begin: () => Promise<void>) => {
			await new Promise<void>((turn) => turns.push(turn));
			await begin();
		};
		const work = async (item: number) => {
			begun.push(item);
			throw new Error('item 0');
		};
		const running = runInParallel([0, 1, 2], 3, work, inTurn);
		const failing = expect(running).rejects.toThrow('item 0');
		turns.shift()!();
		await tick();
		turns.forEach((turn) => turn());
		turns = [];
		await failing;
		expect(begun).toEqual([0]);
	});
});
