import { createHash } from 'crypto';

import { useCallbackJobs } from './callbackJobs';
import { client, type Client } from './client';
import { decryptPayload } from './decryptPayload';

const { receiver, hookUrl, finish, payloads } = useCallbackJobs();

describe('a callback on demand', () => {
	const call = async (...[id, changes]: Parameters<Client['sandbox']['callBack']>) => {
		receiver.calls.length = 0;
		return await client().sandbox.callBack(id, changes);
	};

	it("is a regular one about the job, gives the receiver's answer, and is not retried", async () => {
		const id = await finish();
		const { url } = client().sandbox.jobs.find(id) ?? {};
		receiver.answer((response) => response.writeHead(401).end('no'));
		expect(await call(id)).toMatchObject([
			{ jobId: id, status: 3, url: hookUrl(), attempt: 1, answer: { status: 401, body: 'no' } },
		]);
		await client().sandbox.clock.advance(600_000);
		expect(payloads()).toEqual([{ _id: id, status: 3, type: 'faceswap', url }]);
		expect(client().sandbox.callbacks).toHaveLength(3);
	});

	it('reports whatever it is asked to', async () => {
		const id = await finish();
		await call(id, { status: 4 });
		expect(payloads()).toEqual([{ _id: id, status: 4, type: 'faceswap', url: '' }]);
		await call(id, { status: 2, url: 'u', fields: { _id: 7, type: 'image', deduction_credit: 4 } });
		expect(payloads()).toEqual([
			{ _id: 7, status: 2, type: 'image', url: 'u', deduction_credit: 4 },
		]);
		await call(id, { timestamp: 5, nonce: 42 });
		expect(receiver.calls[0].body).toMatchObject({ timestamp: 5, nonce: 42 });
		expect(payloads()).toMatchObject([{ status: 3 }]);
		await call(id, { text: '"no object"' });
		expect(payloads()).toEqual(['no object']);
	});

	it('can be forged: another signature, another secret, another client ID', async () => {
		const id = await finish();
		const { apiKey, clientId } = client().sandbox;
		await call(id, { signature: 'f'.repeat(40) });
		expect(receiver.calls[0].body.signature).toBe('f'.repeat(40));
		const secret = apiKey.replace('s', 'S');
		await call(id, { secret });
		expect(() => payloads()).toThrow();
		expect(decryptPayload(receiver.calls[0], { apiKey: secret, clientId })).toMatchObject({
			_id: id,
		});
		const otherClient = 'b'.repeat(24);
		await call(id, { clientId: otherClient });
		const [{ body }] = receiver.calls;
		const parts = [otherClient, String(body.timestamp), body.nonce, body.dataEncrypt];
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
		const unknownJob = '65'.repeat(12);
		await call(unknownJob, { to: `${receiver.address}/other?a=b` });
		expect(receiver.calls[0].path).toBe('/other?a=b');
		expect(payloads()).toEqual([{ _id: unknownJob, status: 3, type: 'faceswap', url: '' }]);
		expect(await call(unknownJob, { to: 'http://10.0.0.1/' })).toMatchObject([
			{ error: 'the sandbox only calls this machine, not 10.0.0.1' },
		]);
		await expect(call(unknownJob)).rejects.toThrow('has no webhookUrl');
	});
});
