import { client, CREDIT } from './client';

describe('a request with a credential', () => {
	it('sees the balance with the right key', async () => {
		client().sandbox.credit = 77;
		expect(await client().get(CREDIT)).toEqual({ code: 1000, msg: 'OK', data: { credit: 77 } });
	});

	it.each([
		['without one', {}, 1102],
		['with an empty key', { 'x-api-key': '' }, 1102],
		['with a wrong key', { 'x-api-key': 'nobody' }, 1101],
		['with a token that was not issued', { authorization: 'Bearer nobody' }, 1101],
		['with the key of a banned account', { 'x-api-key': 'sandbox-code-1200' }, 1200],
		['with the key of an account in arrears', { 'x-api-key': 'sandbox-code-1103' }, 1103],
	])('is refused %s, with HTTP status 200', async (_, headers: Record<string, string>, code) => {
		const response = await fetch(client().sandbox.address + CREDIT, { headers });
		expect(response.status).toBe(200);
		expect(await response.json()).toEqual({ code, msg: expect.any(String) });
	});

	it('is refused when the API key itself is sent as bearer token', async () => {
		const authorization = `Bearer ${client().sandbox.apiKey}`;
		expect(await client().get(CREDIT, { authorization })).toMatchObject({ code: 1101 });
	});

	it('is judged by Authorization alone when both headers have values', async () => {
		const { apiKey } = client().sandbox;
		const both = { 'x-api-key': apiKey, authorization: 'Bearer nobody' };
		expect(await client().get(CREDIT, both)).toMatchObject({ code: 1101 });
		const empty = { 'x-api-key': apiKey, authorization: '' };
		expect(await client().get(CREDIT, empty)).toMatchObject({ code: 1000 });
	});
});

describe('an access token', () => {
	const ask = async (clientId: unknown, clientSecret: unknown) =>
		await client().post('/api/open/v3/getToken', { clientId, clientSecret }, {});

	it('is at the top level of the answer and is accepted as a credential', async () => {
		const { clientId, apiKey } = client().sandbox;
		const answer = await ask(clientId, apiKey);
		expect(answer).toEqual({ code: 1000, token: expect.any(String) });
		const authorization = `Bearer ${answer.token}`;
		expect(await client().get(CREDIT, { authorization })).toMatchObject({ code: 1000 });
	});

	it('is not issued for a wrong ID or secret', async () => {
		const { clientId, apiKey } = client().sandbox;
		expect(await ask('somebody', apiKey)).toMatchObject({ code: 1101 });
		expect(await ask(clientId, 'guessed')).toMatchObject({ code: 1101 });
		expect(await ask(clientId, undefined)).toEqual({
			code: 1003,
			msg: 'clientSecret is required',
		});
	});

	it('expires after more than a year', async () => {
		const { clientId, apiKey, clock } = client().sandbox;
		const authorization = `Bearer ${(await ask(clientId, apiKey)).token}`;
		await clock.advance(365 * 24 * 3600_000);
		expect(await client().get(CREDIT, { authorization })).toMatchObject({ code: 1000 });
		await clock.advance(2 * 24 * 3600_000);
		expect(await client().get(CREDIT, { authorization })).toMatchObject({ code: 1101 });
	});
});
