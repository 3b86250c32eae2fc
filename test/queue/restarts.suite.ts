import type { QueueN8n } from './queueN8n';
import { allCompleted, JOBS, useSleepers } from './sleepers';

const COUNT = 3;

/** Parts of n8n that are restarted while workflows sleep. */
export function describeRestarts({ host, n8n }: QueueN8n): void {
	describe(`while ${COUNT} workflows sleep`, () => {
		const { sandbox, putToSleep, finishJobs, wokenWith, timesWoken } = useSleepers(n8n);

		const expectAllWoken = async (ids: string[]) => {
			expect(await wokenWith(ids)).toEqual(allCompleted(COUNT));
			expect(ids.map(timesWoken)).toEqual(Array(COUNT).fill(1));
			expect(sandbox().ledger).toHaveLength(COUNT * JOBS);
		};

		test('Redis is restarted: all are woken, once', async () => {
			const ids = await putToSleep(COUNT);
			await host().redis.stop();
			await host().redis.start();
			await finishJobs();
			await expectAllWoken(ids);
		});

		test('main is restarted, and the calls come while it is away: all are woken, once', async () => {
			const ids = await putToSleep(COUNT);
			await host().main.stop();
			await finishJobs();
			await host().main.start();
			await expectAllWoken(ids);
		});
	});
}
