import { execFile } from 'child_process';
import { createHash } from 'crypto';
import { join } from 'path';
import { promisify } from 'util';

import { startSandbox, type Sandbox } from '../../../sandbox';
import { client, clientFor, DELETE, LIST, PLUS, PRO, V3_IMAGE, V3_VIDEO } from './client';
import { repeat, validBodies } from './requestBodies';
import { decryptPayload } from './decryptPayload';
import { useWebhookReceiver } from '../webhookReceiver';

const receiver = useWebhookReceiver();
const hookUrl = () => `${receiver.address}/hook`;
const body = (webhookUrl: string) => ({
	sourceImage: [{ path: client().sandbox.portrait('amara').url }],
	targetImage: [{ path: client().sandbox.portrait('bjorn').url }],
	webhookUrl,
});
const submit = async (webhookUrl = hookUrl(), { post } = client()): Promise<string> =>
	(await post(PRO, body(webhookUrl))).data._id;
const payloads = () => receiver.calls.map((call) => decryptPayload(call, client().sandbox));
const statuses = () => payloads().map(({ status }) => status);
const advance = async (ms: number) => await client().sandbox.clock.advance(ms);
/** Finishes a job whose callback for status 2 is lost, so that every call is about the result. */
const finishQuietly = async (webhookUrl = hookUrl()) => {
	client().sandbox.fail({ on: 'callback', fault: 'lostCallback', status: 2 });
	const id = await submit(webhookUrl);
	await advance(5_000);
	return id;
};
const calledBack = () => client().sandbox.callbacks.filter(({ status }) => status === 3);

describe('a job with a webhookUrl calls back', () => {
	it('when it is being processed, without an address, and when it is done, with it', async () => {
		const id = await submit();
		await advance(500);
		expect(payloads()).toEqual([{ _id: id, status: 2, type: 'faceswap', url: '' }]);
		await advance(5_000);
		const [{ url }] = (await client().get(LIST + id)).data.result;
		expect(payloads().slice(1)).toEqual([{ _id: id, status: 3, type: 'faceswap', url }]);
	});

	it('when it failed, without an address', async () => {
		client().sandbox.fail({ on: 'submit', fault: 'jobFails' });
		const id = await submit();
		await advance(5_000);
		expect(statuses()).toEqual([2, 4]);
		expect(payloads()[1]).toEqual({ _id: id, status: 4, type: 'faceswap', url: '' });
	});

	it('by POST, as JSON with the four documented fields, signed with the client ID', async () => {
		await finishQuietly();
		const [{ method, headers, body: sent }] = receiver.calls;
		expect([method, headers['content-type']]).toEqual(['POST', 'application/json']);
		expect(sent).toEqual({
			signature: expect.any(String),
			dataEncrypt: expect.stringMatching(/^[A-Za-z0-9+/]+={0,2}$/),
			timestamp: expect.any(Number),
			nonce: expect.stringMatching(/^\d{4}$/),
		});
		const { signature, dataEncrypt, timestamp, nonce } = sent;
		const parts = [client().sandbox.clientId, String(timestamp), nonce, dataEncrypt];
		const expected = createHash('sha1').update(parts.sort().join(''));
		expect(signature).toBe(expected.digest('hex'));
	});

	it("with the real time, however far the sandbox's clock is ahead", async () => {
		await advance(30 * 24 * 3600_000);
		await finishQuietly();
		expect(Math.abs(receiver.calls[0].body.timestamp - Date.now())).toBeLessThan(60_000);
	});

	it('with the query string as it was', async () => {
		await finishQuietly(`${hookUrl()}?signature=a%20b%2Fc&node=x&node=y`);
		expect(receiver.calls[0].path).toBe('/hook?signature=a%20b%2Fc&node=x&node=y');
	});

	it.each([V3_IMAGE, V3_VIDEO, PLUS])('whatever the endpoint (%s)', async (path) => {
		const { data } = await client().post(path, { ...validBodies[path], webhookUrl: hookUrl() });
		await advance(5_000);
		expect(payloads()).toMatchObject([
			{ _id: data._id, status: 2 },
			{ _id: data._id, status: 4 },
		]);
	});

	it('not without a webhookUrl, nor after it was deleted', async () => {
		await submit('');
		await client().post(PRO, { ...body(''), webhookUrl: undefined });
		const id = await submit();
		await client().post(DELETE, { _ids: id });
		await advance(5_000);
		expect(receiver.calls).toEqual([]);
		expect(client().sandbox.callbacks).toEqual([]);
	});
});

describe('a callback is retried', () => {
	it('with the same bytes and growing pauses until the answer is HTTP 200', async () => {
		receiver.answer(500, 204);
		await finishQuietly();
		const counts = [];
		for (const ms of [1000, 1000, 1000, 600_000]) {
			counts.push(receiver.calls.length);
			await advance(ms);
		}
		expect(counts).toEqual([1, 2, 2, 3]);
		expect(receiver.calls).toHaveLength(3);
		expect(new Set(receiver.calls.map(({ text }) => text)).size).toBe(1);
	});

	it('eight times at most', async () => {
		receiver.answer(...repeat(20, 503));
		await finishQuietly();
		for (let i = 0; i < 12; i++) await advance(600_000);
		expect(receiver.calls).toHaveLength(8);
	});

	it('when it is redirected, which it does not follow', async () => {
		receiver.answer((response) => response.writeHead(302, { location: '/elsewhere' }).end());
		await finishQuietly();
		await advance(1000);
		expect(receiver.calls.map(({ path }) => path)).toEqual(['/hook', '/hook']);
		expect(calledBack().map(({ answer }) => answer?.status)).toEqual([302, 200]);
	});

	it('when the receiver closes the connection', async () => {
		receiver.answer((response) => response.destroy());
		await finishQuietly();
		await advance(1000);
		expect(calledBack()).toMatchObject([
			{ attempt: 1, error: expect.stringContaining('other side closed') },
			{ attempt: 2, answer: { status: 200 } },
		]);
	});

	it('when no server is there', async () => {
		const gone = await startSandbox();
		await gone.close();
		await finishQuietly(gone.address);
		await advance(1000);
		expect(calledBack()).toMatchObject([
			{ attempt: 1, error: expect.stringContaining('ECONNREFUSED') },
			{ attempt: 2, error: expect.stringContaining('ECONNREFUSED') },
		]);
	});

	it('when the answer takes too long', async () => {
		const sandbox = await startSandbox({ callbackTimeoutMs: 40, callbackWhileProcessing: false });
		receiver.answer(() => {});
		await submit(hookUrl(), clientFor(sandbox));
		await sandbox.clock.advance(5_000);
		await sandbox.clock.advance(1_000);
		await sandbox.close();
		expect(sandbox.callbacks).toMatchObject([
			{ attempt: 1, error: 'no answer within 40 ms' },
			{ attempt: 2, answer: { status: 200 } },
		]);
	});
});

describe('a webhookUrl', () => {
	it.each([PRO, PLUS, V3_IMAGE, V3_VIDEO])('has to be a web address (%s)', async (path) => {
		for (const webhookUrl of ['example.com/hook', 'ftp://127.0.0.1/', 'http://a b/', 5, null]) {
			const answer = await client().post(path, { ...validBodies[path], webhookUrl });
			expect(answer).toEqual({ code: 1003, msg: expect.stringMatching(/^webhookUrl must be/) });
		}
		expect(client().sandbox.jobs.all()).toEqual([]);
	});

	it('on another machine is accepted, but never called', async () => {
		await finishQuietly('https://example.com/hook');
		for (let i = 0; i < 3; i++) await advance(600_000);
		expect(calledBack()).toMatchObject([
			{ attempt: 1, error: 'the sandbox only calls this machine, not example.com' },
		]);
	});
});

describe('the list of callbacks', () => {
	it('has every call with its answer, and the control API shows the same', async () => {
		receiver.answer((response) => response.writeHead(404).end('gone'));
		const id = await finishQuietly();
		await advance(1000);
		const call = {
			at: expect.any(Number),
			jobId: id,
			status: 3,
			url: hookUrl(),
			body: receiver.calls[0].text,
		};
		expect(calledBack()).toEqual([
			{ ...call, attempt: 1, answer: { status: 404, body: 'gone' } },
			{ ...call, attempt: 2, answer: { status: 200, body: '{}' } },
		]);
		const [first, second] = calledBack();
		expect(second.at - first.at).toBeGreaterThanOrEqual(1000);
		expect(await client().get('/sandbox/callbacks')).toEqual(client().sandbox.callbacks);
	});
});

describe('no callback is sent after the end of', () => {
	/** Leaves two callbacks pending: one waits four seconds for its fourth attempt, one for an answer. */
	async function leaveTwo(sandbox: Sandbox): Promise<void> {
		const hanging = new Promise<void>((resolve) => {
			receiver.answer(500, 500, 500, () => resolve());
		});
		await submit(hookUrl(), clientFor(sandbox));
		for (const ms of [1500, 1000, 2000]) await sandbox.clock.advance(ms);
		await submit(hookUrl(), clientFor(sandbox));
		void sandbox.clock.advance(1500);
		await hanging;
	}
	const quiet = { callbackWhileProcessing: false };

	it('a reset', async () => {
		const sandbox = await startSandbox(quiet);
		await leaveTwo(sandbox);
		// The fourth attempt is due, but not made yet.
		void sandbox.clock.advance(5_000);
		sandbox.reset();
		await sandbox.clock.advance(600_000);
		expect(sandbox.callbacks).toEqual([]);
		expect(receiver.calls).toHaveLength(4);
		await submit(hookUrl(), clientFor(sandbox));
		await sandbox.clock.advance(5_000);
		await sandbox.close();
		expect(receiver.calls).toHaveLength(5);
	});

	it('the sandbox', async () => {
		const sandbox = await startSandbox(quiet);
		await leaveTwo(sandbox);
		await sandbox.close();
		await sandbox.clock.advance(600_000);
		expect(receiver.calls).toHaveLength(4);
		expect(await sandbox.callBack('65'.repeat(12), { to: hookUrl() })).toMatchObject([
			{ error: 'the sandbox was reset or closed' },
		]);
	});

	it('a program that closes its sandbox, which ends by itself', async () => {
		receiver.answer(() => {});
		const program = join(__dirname, 'closeDuringCallbacks.ts');
		const args = ['--import', 'tsx', program, hookUrl()];
		const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: 20_000 });
		expect(stdout).toBe('closed with 1 call without an answer\n');
	}, 30_000);
});
