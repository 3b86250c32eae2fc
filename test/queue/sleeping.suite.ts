import type { QueueN8n } from './queueN8n';
import { allCompleted, JOBS, useSleepers } from './sleepers';

const COUNT = 20;

/** Workflows whose jobs are all done at the same moment: both webhook processors take the calls. */
export function describeSleeping({ n8n }: QueueN8n): void {
	describe(`${COUNT} workflows sleep for ${JOBS} jobs each, and all are done at once`, () => {
		const { sandbox, putToSleep, finishJobs, wokenWith, timesWoken } = useSleepers(n8n);

		test('each goes on once, with its results', async () => {
			const ids = await putToSleep(COUNT);
			await finishJobs();
			expect(await wokenWith(ids)).toEqual(allCompleted(COUNT));
			expect(ids.map(timesWoken)).toEqual(Array(COUNT).fill(1));
			expect(sandbox().ledger).toHaveLength(COUNT * JOBS);
		});
	});
}
