import { byPath } from '../../n8n-host/queue/webhookProxy';
import type { QueueN8n } from './queueN8n';
import { allCompleted, JOBS, useSleepers } from './sleepers';

const COUNT = 10;

/** The same in n8n 1.x, which does not ask whether an execution still waits before it resumes it. */
export function describeSleepingOldest({ host, n8n }: QueueN8n): void {
	describe(`${COUNT} workflows sleep for ${JOBS} jobs each, and all are done at once`, () => {
		const { putToSleep, finishJobs, wokenWith, timesWoken } = useSleepers(n8n);

		test('one path always goes to the same processor: each goes on once, with its results', async () => {
			const ids = await putToSleep(COUNT);
			host().proxy.balance = byPath;
			await finishJobs();
			expect(await wokenWith(ids)).toEqual(allCompleted(COUNT));
			expect(ids.map(timesWoken)).toEqual(Array(COUNT).fill(1));
		});

		test('the processors take the calls by turns: all go on, some twice', async () => {
			const ids = await putToSleep(COUNT);
			await finishJobs();
			expect(await wokenWith(ids)).toEqual(allCompleted(COUNT));
			const times = ids.map(timesWoken);
			const twice = times.filter((count) => count > 1).length;
			process.stdout.write(`Calls by turns: ${twice} of ${COUNT} went on more than once\n`);
			expect(Math.min(...times)).toBeGreaterThanOrEqual(1);
		});
	});
}
