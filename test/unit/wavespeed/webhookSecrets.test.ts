import { WebhookSecrets } from '../../../packages/n8n-nodes-wavespeed-face-swap/lib/wavespeed-n8n/webhookSecrets';
import { readWebhookSecret } from '../../../packages/n8n-nodes-wavespeed-face-swap/lib/wavespeed/webhookSecret';

const KEY = { apiKey: 'key-1', baseUrl: 'https://api.wavespeed.ai' };
const MINUTE = 60_000;

/** Secrets with a clock that the test moves, and a read that gives another secret each time. */
function secretsAt(start = 0) {
	let now = start;
	let reads = 0;
	const secrets = new WebhookSecrets({ monotonicNow: () => now });
	const read = async () => `whsec_${++reads}`;
	return { secrets, read, reads: () => reads, pass: (ms: number) => (now += ms) };
}

const broken = async () => {
	throw new Error('WaveSpeed is down');
};

test.each<[data: unknown, secret: string | undefined]>([
	[{ secret: 'whsec_a' }, 'whsec_a'],
	['whsec_a', 'whsec_a'],
	[{ secret: '' }, undefined],
	[{ secret: ' whsec_ ' }, undefined],
	['whsec_', undefined],
	[{}, undefined],
	[null, undefined],
	[undefined, undefined],
])('of %j the secret is %p', (data, secret) => expect(readWebhookSecret(data)).toBe(secret));

describe('a secret', () => {
	test('is read once an hour', async () => {
		const { secrets, read, reads, pass } = secretsAt();
		expect(await secrets.get(KEY, read)).toBe('whsec_1');
		pass(60 * MINUTE - 1);
		expect(await secrets.get(KEY, read)).toBe('whsec_1');
		pass(1);
		expect(await secrets.get(KEY, read)).toBe('whsec_2');
		expect(reads()).toBe(2);
	});

	test('is read once for simultaneous calls', async () => {
		const { secrets, read, reads } = secretsAt();
		const found = await Promise.all([1, 2, 3].map(async () => await secrets.get(KEY, read)));
		expect(found).toEqual(['whsec_1', 'whsec_1', 'whsec_1']);
		expect(reads()).toBe(1);
	});

	test('belongs to its key and base URL', async () => {
		const { secrets, read } = secretsAt();
		await secrets.get(KEY, read);
		expect(await secrets.get({ ...KEY, apiKey: 'key-2' }, read)).toBe('whsec_2');
		expect(await secrets.get({ ...KEY, baseUrl: 'http://127.0.0.1' }, read)).toBe('whsec_3');
		expect(await secrets.get({ ...KEY, other: 1 }, read)).toBe('whsec_1');
	});

	test('that can not be read is not asked for again at once', async () => {
		const { secrets, read, reads, pass } = secretsAt();
		await expect(secrets.get(KEY, broken)).rejects.toThrow('WaveSpeed is down');
		await expect(secrets.get(KEY, read)).rejects.toThrow('WaveSpeed is down');
		expect(reads()).toBe(0);
		pass(5000);
		expect(await secrets.get(KEY, read)).toBe('whsec_1');
	});
});

describe('a call that does not match', () => {
	test('has the secret read again, at most once a minute', async () => {
		const { secrets, read, reads, pass } = secretsAt();
		await secrets.get(KEY, read);
		expect(await secrets.renew(KEY, read)).toBe('whsec_2');
		pass(MINUTE - 1);
		expect(await secrets.renew(KEY, read)).toBe('whsec_2');
		expect(reads()).toBe(2);
		pass(1);
		expect(await secrets.renew(KEY, read)).toBe('whsec_3');
		expect(await secrets.get(KEY, read)).toBe('whsec_3');
		expect(reads()).toBe(3);
	});

	test('after another has had it read gets the new one', async () => {
		const { secrets, read, reads, pass } = secretsAt();
		await secrets.get(KEY, read);
		pass(MINUTE);
		const found = await Promise.all([1, 2].map(async () => await secrets.renew(KEY, read)));
		expect(found).toEqual(['whsec_2', 'whsec_2']);
		expect(await secrets.renew(KEY, read)).toBe('whsec_2');
		expect(reads()).toBe(2);
	});

	test('while the secret can not be read leaves the one before', async () => {
		const { secrets, read, reads, pass } = secretsAt();
		await secrets.get(KEY, read);
		pass(MINUTE);
		await expect(secrets.renew(KEY, broken)).rejects.toThrow('WaveSpeed is down');
		expect(await secrets.get(KEY, read)).toBe('whsec_1');
		expect(await secrets.renew(KEY, read)).toBeUndefined();
		pass(MINUTE);
		expect(await secrets.renew(KEY, read)).toBe('whsec_2');
		expect(reads()).toBe(2);
	});

	test('a thousand forged ones cause one read a minute', async () => {
		const { secrets, read, reads, pass } = secretsAt();
		for (let second = 0; second < 1000; second++) {
			await secrets.get(KEY, read);
			await secrets.renew(KEY, read);
			pass(1000);
		}
		expect(reads()).toBeLessThanOrEqual(18);
	});
});
