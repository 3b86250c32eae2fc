import { openAkoolClient } from '../../../lib/akool-n8n/akoolClient';
import type { NodeContext } from '../../../lib/n8n/platform/service';
import { sharingPaces } from '../../../lib/n8n/platform/sharedPaces';

const KEY = 'a-key-of-akool';

/** Whether a run with one credential is slowed down by what is refused to a run with the other. */
async function share(one: Record<string, string>, other: Record<string, string>) {
	const [context, another] = [{}, {}] as NodeContext[];
	const open = async (run: NodeContext, credential: Record<string, string>) =>
		await openAkoolClient(run, { credential });
	return await sharingPaces(context, async () => {
		const { limiter } = await open(context, one);
		(await limiter.acquire()).throttled(new Error('too frequent'), 60_000);
		return await sharingPaces(another, async () => {
			const waiting = (await open(another, other)).limiter.acquire(AbortSignal.timeout(50));
			return await waiting.then(
				() => false,
				() => true,
			);
		});
	});
}

test.each<[string, Record<string, string>]>([
	['the client ID is left out', { apiKey: KEY, clientId: 'c1' }],
	['it was pasted with blanks', { apiKey: ` ${KEY}\n` }],
	['it fetches access tokens', { apiKey: KEY, clientId: 'c1', authentication: 'accessToken' }],
	['the base URL is written out', { apiKey: KEY, baseUrl: 'https://openapi.akool.com/' }],
])('the same key is the same account, also when %s', async (_name, credential) => {
	expect(await share({ apiKey: KEY }, credential)).toBe(true);
});

test.each<[string, Record<string, string>]>([
	['another key', { apiKey: 'another-key' }],
	['another server', { apiKey: KEY, baseUrl: 'https://akool.example.com' }],
])('%s is another account', async (_name, credential) => {
	expect(await share({ apiKey: KEY }, credential)).toBe(false);
});
