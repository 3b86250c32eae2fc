import { UserError } from '../../../../lib/core/errors';
import { RateLimiter } from '../../../../lib/jobs/rateLimiter';
import type { JobProvider } from '../../../../lib/jobs/provider';
import type { Run } from '../../../../lib/n8n/items/executeItems';
import { ItemOutputs } from '../../../../lib/n8n/items/itemOutputs';
import { KnownSubmissions } from '../../../../lib/n8n/items/knownSubmissions';
import type { ItemRecord } from '../../../../lib/n8n/jobs/records';
import type { ClaimResult } from '../../../../lib/n8n/jobs/runClaim';
import { submitNewJobs, type Submitting } from '../../../../lib/n8n/jobs/submitNewJobs';
import { ANY_PROVIDER } from '../../../support/anyProvider';
import { virtualClock } from '../../../support/virtualClock';

const NO_LIMIT = { amount: 0, field: '' };
const ROWS = 4;

/** A request that is ready when the test says so. */
function deferred() {
	let resolve: (request: number) => void = () => {};
	let reject: (error: Error) => void = () => {};
	const promise = new Promise<number>((ready, wrong) => {
		resolve = ready;
		reject = wrong;
	});
	return { promise, resolve, reject };
}

interface Setting {
	stopAtError?: boolean;
	maximumTotal?: number;
	minimumBalance?: number;
	parallel?: number;
	claim?: ClaimResult;
	/** The item that our own code trips over. */
	bugWith?: number;
}

/** A run of four items, each of which is prepared when the test says so. */
function startRun({ stopAtError = false, maximumTotal = 0, ...setting }: Setting = {}) {
	const events: string[] = [];
	const preparing = Array.from({ length: ROWS }, deferred);
	const provider = {
		info: ANY_PROVIDER,
		limiter: new RateLimiter(virtualClock(), 1000),
		classifyError: () => ({ kind: 'refused' }),
		async submit(request: number) {
			events.push(`submit ${request}`);
			return { id: `job ${request}`, status: 'queued', outputs: [] };
		},
		async readBalance() {
			events.push('balance');
			return 10;
		},
		readPrice: async () => 1,
	} as unknown as JobProvider<number>;
	const outputs = new ItemOutputs(ROWS, stopAtError);
	const known = new KnownSubmissions(ANY_PROVIDER, ROWS);
	const context = { logger: { info: () => {} } } as unknown as Run['context'];
	const slots: Array<string | undefined> = [];
	const records = preparing.map((_one, index): ItemRecord<{ index: number }, number> => {
		const slot = {
			get: () => (slots[index] === undefined ? undefined : 'sent'),
			set: (submission: unknown) => void (slots[index] = String(submission)),
			clear: () => void (slots[index] = undefined),
			handOut: () => {},
		};
		return { index, plan: { index }, isChecked: true, slot } as ItemRecord<
			{ index: number },
			number
		>;
	});
	const running = submitNewJobs(records, {
		run: { context, info: ANY_PROVIDER, outputs, known },
		session: {
			provider,
			prepare: async ({ index }: { index: number }) => await preparing[index].promise,
			addresses: { lookAtAll: async () => {}, check: () => {} },
			mediaOf({ index }: { index: number }) {
				if (index === setting.bugWith) throw new TypeError('oops');
				return [];
			},
		},
		claim: {
			claim: async () => {
				events.push('claim');
				return setting.claim ?? 'claimed';
			},
		},
		options: {
			parallel: setting.parallel ?? 20,
			minimumBalance: { amount: setting.minimumBalance ?? 0, field: 'Minimum' },
			maximumPrice: NO_LIMIT,
			maximumTotal: { amount: maximumTotal, field: 'Most' },
		},
	} as unknown as Submitting<{ index: number }, number>);
	// It may fail before the test looks.
	running.catch(() => {});
	const settle = async () => await new Promise((resolve) => setImmediate(resolve));
	return {
		events,
		outputs,
		running,
		submitted: () => events.filter((event) => event.startsWith('submit')),
		async ready(index: number) {
			preparing[index].resolve(index);
			await settle();
		},
		async wrong(index: number) {
			preparing[index].reject(new UserError('No face', ''));
			await settle();
		},
	};
}

test('with Continue an item that is ready does not wait for others', async () => {
	const { ready, wrong, submitted, running, outputs } = startRun();
	await ready(2);
	expect(submitted()).toEqual(['submit 2']);
	await ready(0);
	await wrong(3);
	expect(submitted()).toEqual(['submit 2', 'submit 0']);
	await ready(1);
	expect((await running).map(({ job }) => job.id)).toEqual(['job 0', 'job 1', 'job 2']);
	expect(outputs.all()).toMatchObject([{ json: { error: 'No face [item 3]' } }]);
});

test.each<[string, Setting]>([
	['with Stop', { stopAtError: true }],
	['with a limit for the sum', { maximumTotal: 10 }],
	['one at a time', { parallel: 1 }],
])('%s nothing is submitted before all are ready', async (_name, setting) => {
	const { ready, submitted, running } = startRun(setting);
	for (const index of [1, 0, 2]) await ready(index);
	expect(submitted()).toEqual([]);
	await ready(3);
	await running;
	expect(submitted()).toEqual(['submit 0', 'submit 1', 'submit 2', 'submit 3']);
});

test('with Stop a wrong item costs nothing, however late it is known', async () => {
	const { ready, wrong, submitted, running } = startRun({ stopAtError: true });
	for (const index of [0, 1, 2]) await ready(index);
	await wrong(3);
	await expect(running).rejects.toThrow('An item failed');
	expect(submitted()).toEqual([]);
});

test('jobs that cost too much together are not submitted, with Continue either', async () => {
	const { ready, submitted, running } = startRun({ maximumTotal: 3 });
	for (const index of [0, 1, 2, 3]) await ready(index);
	expect(await running).toEqual([]);
	expect(submitted()).toEqual([]);
});

test('the claim and the balance come first, and the balance is read once', async () => {
	const { ready, events, running } = startRun({ minimumBalance: 5 });
	for (const index of [1, 0, 2, 3]) await ready(index);
	await running;
	expect(events.slice(0, 3)).toEqual(['claim', 'balance', 'submit 1']);
	expect(events.filter((event) => event === 'balance')).toHaveLength(1);
});

test.each<[string, Setting, RegExp]>([
	['the balance is too low', { minimumBalance: 11 }, /balance is 10/],
	['n8n ran it before', { claim: 'lost' }, /unclear/],
])('%s: no item is submitted', async (_name, setting, words) => {
	const { ready, submitted, running, outputs } = startRun(setting);
	for (const index of [1, 0, 2, 3]) await ready(index);
	expect(await running).toEqual([]);
	expect(submitted()).toEqual([]);
	for (const { json } of outputs.all()) expect(json.error).toMatch(words);
	expect(outputs.all()).toHaveLength(ROWS);
});

test('with Continue a bug of our own with one item loses no job of the others', async () => {
	const { ready, running, outputs } = startRun({ bugWith: 1 });
	for (const index of [0, 2, 3]) await ready(index);
	expect((await running).map(({ job }) => job.id)).toEqual(['job 0', 'job 2', 'job 3']);
	expect(outputs.all()).toMatchObject([{ json: { error: 'oops [item 1]' } }]);
});
