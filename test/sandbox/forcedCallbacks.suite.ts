import { createHash } from 'crypto';

import { startSandbox, type ForcedFailure } from '../../sandbox';
import { client, clientFor, PRO, type Client } from './client';
import { decryptPayload, useWebhookReceiver } from './webhookReceiver';

const receiver = useWebhookReceiver();
const hookUrl = () => `${receiver.address}/hook?id=7`;
/** Lets a job that calls back be done. */
const finish = async ({ sandbox, post }: Client = client()): Promise<string> => {
	const { data } = await post(PRO, {
		sourceImage: [{ path: sandbox.portrait('amara').url }],
		targetImage: [{ path: sandbox.portrait('bjorn').url }],
		webhookUrl: hookUrl(),
	});
	await sandbox.clock.advance(500);
	await sandbox.clock.advance(5_000);
	return data._id;
};
const messages = () => receiver.calls.map((call) => decryptPayload(call, client().sandbox));
const statuses = () => messages().map(({ status }) => status);
const fail = (fault: ForcedFailure) => client().sandbox.fail(fault);

describe('a sandbox started otherwise', () => {
	it('tells nothing of status 2', async () => {
		const sandbox = await startSandbox({ callbackWhileProcessing: false });
		await finish(clientFor(sandbox));
		await sandbox.close();
		expect(statuses()).toEqual([3]);
	});

	it('sends each callback several times, each signed anew', async () => {
		const sandbox = await startSandbox({ callbackCopies: 3 });
		await finish(clientFor(sandbox));
		await sandbox.close();
		expect(statuses()).toEqual([2, 2, 2, 3, 3, 3]);
		expect(new Set(receiver.calls.map(({ text }) => text)).size).toBe(6);
	});

	it('drops the query string, unkindly', async () => {
		const sandbox = await startSandbox({ callbackKeepsQuery: false });
		const id = await finish(clientFor(sandbox));
		await sandbox.callBack(id);
		await sandbox.close();
		expect(receiver.calls.map(({ path }) => path)).toEqual(['/hook', '/hook', '/hook']);
	});
});

describe('an ordered fault of a callback', () => {
	it('loses it for good, and only it', async () => {
		fail({ on: 'callback', fault: 'lostCallback', status: 3 });
		await finish();
		await client().sandbox.clock.advance(600_000);
		expect(statuses()).toEqual([2]);
		expect(client().sandbox.callbacks).toMatchObject([
			{ status: 2, answer: { status: 200 } },
			{ status: 3, error: 'lost, as ordered' },
		]);
		await finish();
		expect(statuses()).toEqual([2, 2, 3]);
	});

	it('makes it come late', async () => {
		fail({ on: 'callback', fault: 'lateCallback', ms: 60_000, status: 2 });
		await finish();
		expect(statuses()).toEqual([3]);
		await client().sandbox.clock.advance(60_000);
		expect(statuses()).toEqual([3, 2]);
	});

	it('repeats it', async () => {
		fail({ on: 'callback', fault: 'repeatedCallback', copies: 2, after: 1 });
		await finish();
		expect(statuses()).toEqual([2, 3, 3]);
	});

	it('takes its query string', async () => {
		fail({ on: 'callback', fault: 'droppedQuery' });
		await finish();
		expect(receiver.calls.map(({ path }) => path)).toEqual(['/hook', '/hook?id=7']);
	});

	it('can be ordered by HTTP', async () => {
		const order = async (fault: object) =>
			(await client().post('/sandbox/faults', { on: 'callback', ...fault })).message;
		expect(await order({ fault: 'lateCallback' })).toMatch(/ms is required/);
		expect(await order({ fault: 'lostCallback', status: 1 })).toMatch(/status must be/);
		expect(await order({ fault: 'lostCallback', status: 2 })).toBeUndefined();
		await finish();
		expect(statuses()).toEqual([3]);
	});

	it('is not taken where it makes no sense', () => {
		const wrong: ForcedFailure = { on: 'callback', fault: 'httpStatus', status: 500 };
		expect(() => fail(wrong)).toThrow("httpStatus can't happen on callback");
		expect(() => fail({ on: 'submit', fault: 'lostCallback' })).toThrow("can't happen on submit");
	});
});

describe('a callback on demand', () => {
	const call = async (...[id, changes]: Parameters<Client['sandbox']['callBack']>) => {
		receiver.calls.length = 0;
		return await client().sandbox.callBack(id, changes);
	};

	it("is a good one about the job, brings the receiver's answer, and is not tried again", async () => {
		const id = await finish();
		const { url } = client().sandbox.jobs.find(id) ?? {};
		receiver.answer((response) => response.writeHead(401).end('no'));
		expect(await call(id)).toMatchObject([
			{ jobId: id, status: 3, url: hookUrl(), attempt: 1, answer: { status: 401, body: 'no' } },
		]);
		await client().sandbox.clock.advance(600_000);
		expect(messages()).toEqual([{ _id: id, status: 3, type: 'faceswap', url }]);
		expect(client().sandbox.callbacks).toHaveLength(3);
	});

	it('says what it is told to', async () => {
		const id = await finish();
		await call(id, { status: 4 });
		expect(messages()).toEqual([{ _id: id, status: 4, type: 'faceswap', url: '' }]);
		await call(id, { status: 2, url: 'u', fields: { _id: 7, type: 'image', deduction_credit: 4 } });
		expect(messages()).toEqual([
			{ _id: 7, status: 2, type: 'image', url: 'u', deduction_credit: 4 },
		]);
		await call(id, { timestamp: 5, nonce: 42 });
		expect(receiver.calls[0].body).toMatchObject({ timestamp: 5, nonce: 42 });
		expect(messages()).toMatchObject([{ status: 3 }]);
		await call(id, { text: '"no object"' });
		expect(messages()).toEqual(['no object']);
	});

	it('can be forged: another signature, another secret, another client ID', async () => {
		const id = await finish();
		const { apiKey, clientId } = client().sandbox;
		await call(id, { signature: 'f'.repeat(40) });
		expect(receiver.calls[0].body.signature).toBe('f'.repeat(40));
		const secret = apiKey.replace('s', 'S');
		await call(id, { secret });
		expect(() => messages()).toThrow();
		expect(decryptPayload(receiver.calls[0], { apiKey: secret, clientId })).toMatchObject({
			_id: id,
		});
		const stranger = 'b'.repeat(24);
		await call(id, { clientId: stranger });
		const [{ body }] = receiver.calls;
		const parts = [stranger, String(body.timestamp), body.nonce, body.dataEncrypt];
		const expected = createHash('sha1').update(parts.sort().join(''));
		expect(body.signature).toBe(expected.digest('hex'));
		await expect(call(id, { secret: 'short' })).rejects.toThrow('16, 24 or 32 bytes');
	});

	it('can be any body with any headers', async () => {
		const id = await finish();
		await call(id, {
			body: '{"signature":',
			headers: { 'content-type': 'text/plain', 'x-a': 'b' },
		});
		const [{ text, headers }] = receiver.calls;
		expect(text).toBe('{"signature":');
		expect(headers).toMatchObject({ 'content-type': 'text/plain', 'x-a': 'b' });
	});

	it('can be sent many times, the same bytes', async () => {
		const id = await finish();
		const answers = await call(id, { times: 50 });
		expect(answers.map(({ answer }) => answer?.status)).toEqual(Array(50).fill(200));
		expect(receiver.calls).toHaveLength(50);
		expect(new Set(receiver.calls.map(({ text }) => text)).size).toBe(1);
	});

	it('can go anywhere on this machine and be about any job', async () => {
		const stranger = '65'.repeat(12);
		await call(stranger, { to: `${receiver.address}/other?a=b` });
		expect(receiver.calls[0].path).toBe('/other?a=b');
		expect(messages()).toEqual([{ _id: stranger, status: 3, type: 'faceswap', url: '' }]);
		expect(await call(stranger, { to: 'http://10.0.0.1/' })).toMatchObject([
			{ error: 'the sandbox only calls this machine, not 10.0.0.1' },
		]);
		await expect(call(stranger)).rejects.toThrow('has no webhookUrl');
	});
});
