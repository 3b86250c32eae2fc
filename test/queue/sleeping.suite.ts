import { useSandbox } from '../support/sandbox';
import { useCredential } from '../support/storeCredential';
import type { QueueN8n } from './queueN8n';
import { putToSleep, sleeperOf, wokenWith } from './sleepers';
import { useVisitCounter } from './visitCounter';

/** In ms of the sandbox's clock: no job ends unless that is moved on. */
const JOB_MS = 10 * 60 * 1000;

/** So many calls at once take their time on a small computer. */
const PATIENT = { callbackTimeoutMs: 60_000 };

/** Workflows that sleep until both webhook processors have taken Akool's calls. */
export function describeSleeping({ n8n }: QueueN8n): void {
	describe('20 workflows sleep for 3 jobs each, and all jobs are done at the same moment', () => {
		const sandbox = useSandbox({ queueMs: JOB_MS, processMs: 0, ...PATIENT });
		const credential = useCredential(n8n, sandbox);
		const counter = useVisitCounter();

		test('each goes on once, with its three results', async () => {
			const workflow = sleeperOf(sandbox(), credential(), counter.step());
			const ids = await putToSleep(n8n(), workflow, 20);
			await sandbox().clock.advance(JOB_MS);

			const woken = await wokenWith(n8n(), ids);
			expect(woken).toEqual(Array(20).fill(Array(3).fill('completed')));
			expect(ids.map(counter.visits)).toEqual(Array(20).fill(1));
			expect(sandbox().ledger).toHaveLength(60);
		});
	});
}
