import { classifyError } from '../../../../lib/jobs/classifyError';
import { ConcurrencyWindow } from '../../../../lib/jobs/concurrencyWindow';
import { ConnectionError } from '../../../../lib/jobs/connectionError';
import { RateLimiter } from '../../../../lib/jobs/rateLimiter';
import type { JobProvider } from '../../../../lib/jobs/provider';
import type { Submission } from '../../../../lib/jobs/submitOnce';
import type { Run } from '../../../../lib/n8n/items/executeItems';
import { ItemOutputs } from '../../../../lib/n8n/items/itemOutputs';
import { KnownSubmissions } from '../../../../lib/n8n/items/knownSubmissions';
import type { ItemRecord } from '../../../../lib/n8n/jobs/records';
import { submitRequests } from '../../../../lib/n8n/jobs/submitRequests';
import { ANY_PROVIDER } from '../../../support/anyProvider';
import { manySleepersClock } from '../../jobs/manySleepersClock';

const TRIP_MS = 50;
const PARALLEL = 20;

interface Setting {
	rows: number;
	/** Between which times nobody answers the provider's port, in ms. */
	down: { from: number; to: number };
	stopAtError?: boolean;
}

/** Submits jobs to a provider that is down for a while; tells how many requests were in flight. */
async function submitAll({ rows, down, stopAtError = false }: Setting) {
	const clock = manySleepersClock();
	const sent: Array<{ request: number; at: number; inFlight: number }> = [];
	let inFlight = 0;
	const provider = {
		info: ANY_PROVIDER,
		limiter: new RateLimiter(clock, 60_000),
		classifyError,
		async submit(request: number) {
			const at = clock.now();
			sent.push({ request, at, inFlight: ++inFlight });
			await clock.sleep(TRIP_MS);
			inFlight--;
			if (at < down.from || at >= down.to)
				return { id: `${request}`, status: 'queued', outputs: [] };
			throw new ConnectionError({ code: 'ECONNREFUSED', syscall: 'connect' }, ANY_PROVIDER);
		},
	} as unknown as JobProvider<number>;
	const records = Array.from({ length: rows }, (_, index) => {
		let stored: Submission | undefined;
		const slot = {
			get: () => stored,
			set: (submission: Submission) => void (stored = submission),
			clear: () => void (stored = undefined),
			handOut: () => {},
		};
		return { index, request: index, slot } as unknown as ItemRecord<object, number>;
	});
	const stop = new AbortController();
	const run = {
		context: { logger: { info: () => {} } },
		info: ANY_PROVIDER,
		outputs: new ItemOutputs(rows, stopAtError),
		known: new KnownSubmissions(ANY_PROVIDER, rows),
		signal: stop.signal,
	} as unknown as Run;
	const window = new ConcurrencyWindow(clock, PARALLEL);
	const submitting = submitRequests(records, provider, window, run).then(
		(withJobs) => withJobs.map(({ job }) => job.id),
		(error: Error) => error,
	);
	return { clock, stop, run, records, sent, submitting };
}

const mostIn = (sent: Array<{ at: number; inFlight: number }>, from: number, to: number) =>
	Math.max(...sent.filter(({ at }) => at >= from && at < to).map(({ inFlight }) => inFlight));

test('when a provider goes down, what never arrived is sent again five at once, each job once', async () => {
	const { clock, sent, submitting } = await submitAll({ rows: 60, down: { from: 150, to: 2000 } });
	await clock.run();
	expect(await submitting).toEqual(Array.from({ length: 60 }, (_, index) => `${index}`));
	expect(sent.filter(({ at }) => at >= 150 && at < 200)).toHaveLength(PARALLEL);
	expect(mostIn(sent, 200, 2000)).toBe(5);
	const taken = sent.filter(({ at }) => at < 150 || at >= 2000).map(({ request }) => request);
	expect(taken).toHaveLength(60);
	expect(new Set(taken).size).toBe(60);
});

test('one that stays down gets no more than four tries of each job, and five at once', async () => {
	const { clock, sent, run, submitting } = await submitAll({
		rows: 40,
		down: { from: 100, to: Infinity },
	});
	await clock.run();
	expect(await submitting).toHaveLength(15);
	expect(mostIn(sent, 200, Infinity)).toBe(5);
	expect(sent).toHaveLength(15 + 4 * 25);
	expect(run.outputs.all()).toHaveLength(25);
});

test('with Stop no other job is begun after the first that failed for good', async () => {
	const { clock, sent, submitting } = await submitAll({
		rows: 40,
		down: { from: 0, to: Infinity },
		stopAtError: true,
	});
	await clock.run();
	expect(await submitting).toBeInstanceOf(Error);
	expect(Math.max(...sent.map(({ request }) => request))).toBeLessThan(10);
});

test('cancelled while jobs wait to be sent again, nothing more is sent and nothing is unclear', async () => {
	const { clock, sent, stop, records, submitting } = await submitAll({
		rows: 40,
		down: { from: 150, to: Infinity },
	});
	const stopping = clock.sleep(500).then(() => stop.abort(new Error('stopped')));
	await clock.run();
	await stopping;
	expect(await submitting).toEqual(new Error('stopped'));
	expect(sent.filter(({ at }) => at > 500)).toEqual([]);
	expect(records.filter(({ slot }) => slot.get() === 'sent')).toEqual([]);
});
