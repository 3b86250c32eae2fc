import { openRateLimiter, sharingPaces } from '../../../../lib/n8n/platform/sharedPaces';
import type { NodeContext } from '../../../../lib/n8n/platform/service';

const newRun = () => ({}) as NodeContext;
const ACCOUNT = ['https://api.example.com', 'key'];
const MINUTE_MS = 60_000;

/** Begins a run that ends when the returned function is called. */
function beginRun(account: unknown[]) {
	const context = newRun();
	let end: () => void = () => {};
	const ended = new Promise<void>((resolve) => (end = resolve));
	let limiter = openRateLimiter(context, account, MINUTE_MS);
	const running = sharingPaces(context, async () => {
		limiter = openRateLimiter(context, account, MINUTE_MS);
		await ended;
	});
	return {
		limiter,
		async end() {
			end();
			await running;
		},
	};
}

/** Whether a refusal that one run meets slows down another. */
async function shares(one: ReturnType<typeof beginRun>, other: ReturnType<typeof beginRun>) {
	(await one.limiter.acquire()).throttled(new Error('too frequent'), MINUTE_MS / 2);
	const stop = AbortSignal.timeout(50);
	return await other.limiter.acquire(stop).then(
		() => false,
		() => true,
	);
}

test('runs that are under way with the same key share a pace', async () => {
	const [one, other] = [beginRun(ACCOUNT), beginRun(ACCOUNT)];
	expect(await shares(one, other)).toBe(true);
	await Promise.all([one.end(), other.end()]);
});

test.each([
	['another key', ['https://api.example.com', 'another key']],
	['another server', ['https://api.example.org', 'key']],
	['requests that are counted apart', [...ACCOUNT, 'submissions']],
])('not with %s', async (_name, account) => {
	const [one, other] = [beginRun(ACCOUNT), beginRun(account)];
	expect(await shares(one, other)).toBe(false);
	await Promise.all([one.end(), other.end()]);
});

test('what a run learned is forgotten when the last one that shares it has ended', async () => {
	const [one, second] = [beginRun(ACCOUNT), beginRun(ACCOUNT)];
	await one.end();
	const third = beginRun(ACCOUNT);
	expect(await shares(second, third)).toBe(true);
	await Promise.all([second.end(), third.end()]);
	const later = beginRun(ACCOUNT);
	await expect(later.limiter.acquire()).resolves.toBeDefined();
	await later.end();
});

test('it is left when a run fails, too', async () => {
	const context = newRun();
	const failing = sharingPaces(context, async () => {
		const limiter = openRateLimiter(context, ACCOUNT, MINUTE_MS);
		(await limiter.acquire()).throttled(new Error('too frequent'), MINUTE_MS / 2);
		throw new Error('failed');
	});
	await expect(failing).rejects.toThrow('failed');
	const later = beginRun(ACCOUNT);
	await expect(later.limiter.acquire()).resolves.toBeDefined();
	await later.end();
});

test('what is no run, such as a call of a webhook, has a pace of its own', async () => {
	const run = beginRun(ACCOUNT);
	const call = { limiter: openRateLimiter(newRun(), ACCOUNT, MINUTE_MS), end: async () => {} };
	expect(await shares(run, call)).toBe(false);
	await run.end();
});
