import { BALANCE, client, CREATE, swapOf, TASK, withSettings, type Client } from './client';

const codes = async ({ get }: Client, count: number) => {
	const found: number[] = [];
	for (let i = 0; i < count; i++) found.push((await get(BALANCE)).json.code);
	return found;
};

describe('the key', () => {
	it('looks like one of Crun', () => {
		expect(client().sandbox.apiKey).toMatch(/^ak_[a-z0-9]{32}$/);
	});

	it.each<[string, Record<string, string>]>([
		['another key', { 'x-api-key': 'ak_other' }],
		['the key as a token', { authorization: 'Bearer ak_crunsandboxkey012345678901234567' }],
		['no key', {}],
	])('is needed for everything: %s is refused', async (_, headers) => {
		const { get, post, sandbox } = client();
		const answers = [
			await get(BALANCE, headers),
			await get(`${TASK}1`, headers),
			await post(CREATE, swapOf(sandbox), headers),
		];
		for (const answer of answers)
			expect(answer).toMatchObject({ status: 200, json: { code: 401 } });
		expect(sandbox.ledger).toEqual([]);
	});

	it('is checked before the request is', async () => {
		expect((await client().post(CREATE, {}, {})).json).toMatchObject({ code: 401 });
	});

	it('must not reach the file host', async () => {
		const { result } = await client().finish();
		const headers = { 'x-api-key': client().sandbox.apiKey };
		expect((await fetch(result.media_urls[0], { headers })).status).toBe(400);
	});
});

describe('a maintenance', () => {
	it('refuses everything until it ends, or the sandbox is reset', async () => {
		const { sandbox, get, post } = client();
		sandbox.maintenance = true;
		expect((await get(BALANCE)).json).toMatchObject({ code: 455 });
		expect((await post(CREATE, swapOf(sandbox))).json).toMatchObject({ code: 455 });
		expect(sandbox.ledger).toEqual([]);
		expect((await post('/sandbox/maintenance', {}, {})).json).toEqual({ maintenance: false });
		expect((await get(BALANCE)).json).toMatchObject({ code: 200 });
		sandbox.maintenance = true;
		sandbox.reset();
		expect((await get(BALANCE)).json).toMatchObject({ code: 200 });
	});
});

describe('the limit of requests', () => {
	const limit = { requestsPerWindow: 3, rateWindowMs: 10_000 };

	it('is off by default', async () => {
		expect(new Set(await codes(client(), 30))).toEqual(new Set([200]));
	});

	it('counts in any ten seconds, and says when to come back', async () => {
		await withSettings(limit, async (other) => {
			const { clock, address, apiKey } = other.sandbox;
			expect(await codes(other, 1)).toEqual([200]);
			await clock.advance(6_000);
			expect(await codes(other, 3)).toEqual([200, 200, 429]);
			const headers = { 'x-api-key': apiKey };
			const response = await fetch(address + BALANCE, { headers });
			expect(['3', '4']).toContain(response.headers.get('retry-after'));
			await clock.advance(4_000);
			expect(await codes(other, 2)).toEqual([200, 429]);
		});
	});

	it.each([
		['date', /^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/],
		['missing', /^null$/],
	] as const)(
		'says when to come back as a %s, if the settings say so',
		async (retryAfterAs, as) => {
			const settings = { ...limit, requestsPerWindow: 0, retryAfterAs };
			await withSettings(settings, async ({ sandbox: { address, apiKey } }) => {
				const response = await fetch(address + BALANCE, { headers: { 'x-api-key': apiKey } });
				expect(String(response.headers.get('retry-after'))).toMatch(as);
			});
		},
	);

	it('refuses with HTTP 429, if the settings say so, and charges nothing', async () => {
		await withSettings({ ...limit, requestsPerWindow: 1, errorsAs: 'statuses' }, async (other) => {
			await codes(other, 1);
			const answer = await other.post(CREATE, swapOf(other.sandbox));
			expect(answer).toMatchObject({ status: 429, json: { code: 429 } });
			expect(other.sandbox.ledger).toEqual([]);
		});
	});
});
