import type { Job, JobOutcome } from '../../../lib/jobs/job';
import type { PolledProvider, PollOptions } from '../../../lib/jobs/polledJobs';
import { pollJobs } from '../../../lib/jobs/pollJobs';
import type { Clock } from '../../../lib/jobs/clock';
import type { ErrorClass } from '../../../lib/jobs/requestPolicy';
import { RateLimiter } from '../../../lib/jobs/rateLimiter';
import { virtualClock } from '../../support/virtualClock';

const HOUR_MS = 3_600_000;

const outputs = [{ url: 'https://a.test/1.png' }];
const jobIn = (id: string, status: Job['status']): Job => ({ id, status, outputs });

/** What all providers here share: their jobs' status says it all, and nothing limits requests. */
const plain = (clock: Clock) => ({
	readLimit: 50,
	limiter: new RateLimiter(clock, HOUR_MS),
	judge: ({ status }: Job) => (status === 'completed' || status === 'failed' ? status : 'waiting'),
});

/** A service whose jobs end at a given ms of the clock; `finish: Infinity` never does. */
function service(jobs: Record<string, { finish: number; as?: 'completed' | 'failed' }>) {
	const clock = virtualClock();
	const reads: Array<{ at: number; ids: string[] }> = [];
	const troubles: ErrorClass[] = [];
	const fuss = { about: '', most: Infinity };
	const provider: Omit<PolledProvider, 'limiter'> = {
		...plain(clock),
		classifyError: (error) => error as ErrorClass,
		async readMany(ids) {
			reads.push({ at: clock.now(), ids });
			const trouble = troubles.shift();
			if (trouble) throw trouble;
			if (ids.includes(fuss.about) || ids.length > fuss.most) throw { kind: 'refused' };
			return ids
				.filter((id) => id in jobs)
				.map((id): Job => {
					const { finish, as = 'completed' } = jobs[id];
					return jobIn(id, clock.now() >= finish ? as : 'processing');
				})
				.reverse();
		},
	};
	const wait = async (options: Partial<PollOptions> = {}, pollClock: Clock = clock) => {
		const ends: Record<string, JobOutcome> = {};
		await pollJobs(
			Object.keys(jobs),
			{ ...provider, limiter: new RateLimiter(pollClock, HOUR_MS) },
			{ pollIntervalMs: 3000, maxWaitMs: 600_000, random: () => 0, ...options },
			(id, end) => {
				expect(ends).not.toHaveProperty(id);
				ends[id] = end;
			},
		);
		return ends;
	};
	return { clock, reads, troubles, fuss, wait };
}

describe('waiting for jobs', () => {
	test('all jobs are asked for in one request, and finished ones no more', async () => {
		const { wait, reads } = service({ a: { finish: 0 }, b: { finish: 5000 } });
		const ends = await wait();
		expect(ends.a.kind).toBe('completed');
		expect(ends.b.kind).toBe('completed');
		expect(reads.map(({ ids }) => ids)).toEqual([['a', 'b'], ['b']]);
	});

	test('up to 50 go into a request', async () => {
		const ids = Array.from({ length: 120 }, (_, index) => `job${index}`);
		const { wait, reads } = service(Object.fromEntries(ids.map((id) => [id, { finish: 0 }])));
		expect(Object.keys(await wait())).toHaveLength(120);
		expect(reads.map(({ ids: asked }) => asked.length)).toEqual([50, 50, 20]);
	});

	test('it starts at the chosen interval and looks less often in a long wait', async () => {
		const { wait, clock } = service({ a: { finish: 120_000 } });
		await wait({ pollIntervalMs: 2000 });
		expect(clock.pauses[0]).toBe(2000);
		expect(clock.pauses.at(-1)).toBeGreaterThan(8000);
		clock.pauses.reduce((before, pause) => {
			expect(pause).toBeGreaterThanOrEqual(before);
			return pause;
		});
	});

	test('a result is seen at most a tenth later than it could be, or one interval', async () => {
		for (const finish of [100, 12_000, 60_000, 120_000, 1_200_000]) {
			const { wait, clock } = service({ a: { finish } });
			await wait({ maxWaitMs: 3_600_000 });
			expect(clock.now()).toBeLessThanOrEqual(finish + Math.max(3000, finish * 0.1));
		}
	});

	test('when most are finished, the rest is looked for sooner', async () => {
		const { wait, clock } = service({
			a: { finish: 0 },
			b: { finish: 0 },
			c: { finish: 3500 },
		});
		await wait();
		expect(clock.pauses).toEqual([3000, 1000]);
	});

	test('where they may be finished long since, it looks at once', async () => {
		const { wait, clock } = service({ a: { finish: 0 } });
		await wait({ pollAtOnce: true });
		expect(clock.pauses).toEqual([0]);
	});

	test('a failed job does not keep the others from finishing', async () => {
		const ends = await service({ a: { finish: 0, as: 'failed' }, b: { finish: 9000 } }).wait();
		expect(ends.a).toEqual({ kind: 'failed', job: jobIn('a', 'failed') });
		expect(ends.b.kind).toBe('completed');
	});

	test('a job the service does not list yet is still waited for', async () => {
		const ends: string[] = [];
		let reads = 0;
		await pollJobs(
			['x'],
			{
				...plain(virtualClock()),
				classifyError: () => ({ kind: 'final' }),
				readMany: async () => (++reads < 3 ? [] : [jobIn('x', 'completed')]),
			},
			{ pollIntervalMs: 1000, maxWaitMs: 60_000 },
			(id, { kind }) => ends.push(`${id} ${kind}`),
		);
		expect(ends).toEqual(['x completed']);
	});

	test('a job that is gone for good is looked for once, unless the service lists it', async () => {
		const looks: string[][] = [];
		const ends: string[] = [];
		await pollJobs(
			['listed', 'gone', 'new'],
			{
				...plain(virtualClock()),
				classifyError: () => ({ kind: 'unclear' }),
				expiryOf: (id) => (id === 'new' ? undefined : '1970-01-01T00:00:00.000Z'),
				readMany: async (ids) => {
					if (looks.push(ids) === 1) throw new Error('passing trouble');
					return [jobIn(looks.length < 4 ? 'listed' : 'new', 'completed')];
				},
			},
			{ pollIntervalMs: 1000, maxWaitMs: 60_000, mayBeGone: true },
			(id, { kind }) => ends.push(`${id} ${kind}`),
		);
		expect(ends).toEqual(['listed completed', 'gone gone', 'new completed']);
		expect(looks.slice(2)).toEqual([['new'], ['new']]);
	});

	test('the wait ends when it should, with what was last seen', async () => {
		const { wait, clock } = service({ a: { finish: Infinity } });
		const ends = await wait({ maxWaitMs: 20_000 });
		expect(ends.a).toMatchObject({ kind: 'timedOut', lastSeen: jobIn('a', 'processing') });
		expect(clock.now()).toBe(20_000);
	});

	test('it looks once more at the very end', async () => {
		const ends = await service({ a: { finish: 3900 } }).wait({ maxWaitMs: 4000 });
		expect(ends.a.kind).toBe('completed');
	});

	test.each(['unclear', 'throttled', 'neverArrived'] as const)(
		'a look that fails in passing (%s) is just a later look, not an extra one',
		async (kind) => {
			const { wait, reads, troubles, clock } = service({ a: { finish: 0 } });
			troubles.push({ kind }, { kind });
			expect((await wait()).a.kind).toBe('completed');
			expect(reads).toHaveLength(3);
			expect(clock.pauses).toHaveLength(3);
		},
	);

	test('asked to wait longer, it does', async () => {
		const { wait, troubles, clock } = service({ a: { finish: 0 } });
		troubles.push({ kind: 'throttled', retryAfterMs: 20_000 });
		await wait();
		expect(clock.pauses).toEqual([3000, 20_000]);
	});

	test('trouble in the last look is told', async () => {
		const { wait, troubles } = service({ a: { finish: Infinity } });
		const trouble: ErrorClass = { kind: 'unclear' };
		troubles.push(trouble);
		expect((await wait({ maxWaitMs: 2000 })).a).toMatchObject({
			kind: 'timedOut',
			lastError: trouble,
		});
	});

	test('when the service keeps refusing to answer, waiting is over', async () => {
		const { wait, troubles, reads } = service({ a: { finish: 0 }, b: { finish: 0 } });
		const refusal: ErrorClass = { kind: 'final' };
		troubles.push(refusal, refusal, refusal);
		const ends = await wait();
		expect(ends).toEqual({
			a: { kind: 'unreadable', error: refusal },
			b: { kind: 'unreadable', error: refusal },
		});
		expect(reads).toHaveLength(3);
	});

	test('a single refusal does not end the wait for a paid job', async () => {
		const { wait, troubles } = service({ a: { finish: 0 } });
		troubles.push({ kind: 'final' }, { kind: 'final' });
		expect((await wait()).a.kind).toBe('completed');
	});

	test('a list that is refused is asked for in halves, so one bad ID harms nobody else', async () => {
		const jobs = Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [id, { finish: 0 }]));
		const { wait, reads, fuss } = service(jobs);
		fuss.about = 'c';
		const ends = await wait();
		for (const id of ['a', 'b', 'd']) expect(ends[id].kind).toBe('completed');
		expect(ends.c.kind).toBe('unreadable');
		expect(reads.slice(0, 5).map(({ ids }) => ids.join(''))).toEqual([
			'abcd',
			'ab',
			'cd',
			'c',
			'd',
		]);
	});

	test('a list that is too long is asked for in shorter ones', async () => {
		const ids = Array.from({ length: 40 }, (_, index) => `job${index}`);
		const { wait, reads, fuss } = service(Object.fromEntries(ids.map((id) => [id, { finish: 0 }])));
		fuss.most = 20;
		const ends = await wait();
		expect(Object.values(ends).map(({ kind }) => kind)).toEqual(ids.map(() => 'completed'));
		expect(reads.map(({ ids: asked }) => asked.length)).toEqual([40, 20, 20]);
	});

	test('stopped, it asks no more', async () => {
		const stop = new AbortController();
		const { wait, reads, clock } = service({ a: { finish: Infinity } });
		const stoppingClock = {
			...clock,
			sleep: async (ms: number, signal?: AbortSignal) => {
				if (reads.length === 2) stop.abort(new Error('stopped'));
				await clock.sleep(ms, signal);
			},
		};
		await expect(wait({ signal: stop.signal }, stoppingClock)).rejects.toThrow('stopped');
		expect(reads).toHaveLength(2);
	});
});
