import type { Job } from '../../../../lib/jobs/job';
import type { JobProvider } from '../../../../lib/jobs/provider';
import { RateLimiter } from '../../../../lib/jobs/rateLimiter';
import { readOutcomes } from '../../../../lib/n8n/jobs/readOutcomes';
import { recordsOfIds } from '../../../../lib/n8n/jobs/records';
import { virtualClock } from '../../../support/virtualClock';

const IDS = Array.from({ length: 50 }, (_, n) => `job${n}`);

/** A provider that reads one job a request; `unfinished` is the first that is not done. */
function providerWith(unfinished: string) {
	const asked: string[] = [];
	const provider = {
		limiter: new RateLimiter(virtualClock(), 1000),
		classifyError: () => ({ kind: 'unclear' }),
		readLimit: 1,
		judge: ({ status }: Job) => (status === 'completed' ? 'completed' : 'waiting'),
		async readMany([id]: string[]) {
			asked.push(id);
			return [{ id, status: id === unfinished ? 'queued' : 'completed', outputs: [{ url: 'a' }] }];
		},
	} as unknown as JobProvider;
	return { provider, asked };
}

test('a call while the first job is not finished costs only some reads, however many are waited for', async () => {
	const { provider, asked } = providerWith('job0');
	expect(await readOutcomes(recordsOfIds(0, IDS), provider)).toBe(false);
	expect(asked.length).toBeLessThanOrEqual(5);
});

test('once all are finished, each is read once', async () => {
	const { provider, asked } = providerWith('none');
	expect(await readOutcomes(recordsOfIds(0, IDS), provider)).toBe(true);
	expect(asked.sort()).toEqual([...IDS].sort());
});
