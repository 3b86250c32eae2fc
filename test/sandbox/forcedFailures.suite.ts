import { startSandbox, type ForcedFailure } from '../../sandbox';
import { client, clientFor, CREDIT, DETECT, LIST, PRO } from './client';

const proBody = () => ({
	sourceImage: [{ path: client().sandbox.portrait('amara').url }],
	targetImage: [{ path: client().sandbox.portrait('bjorn').url }],
});
const submit = async () => await client().post(PRO, proBody());
const submitRaw = async () => {
	const { address, apiKey } = client().sandbox;
	const headers = { 'x-api-key': apiKey, 'content-type': 'application/json' };
	return await fetch(address + PRO, { method: 'POST', headers, body: JSON.stringify(proBody()) });
};
const charges = () => client().sandbox.ledger.length;
const fail = (fault: ForcedFailure) => client().sandbox.fail(fault);

describe('an ordered fault', () => {
	it('hits as many requests as ordered, after letting some pass', async () => {
		fail({ on: 'submit', fault: 'businessCode', code: 1005, after: 1, times: 2 });
		const codes = [];
		for (let i = 0; i < 4; i++) codes.push((await submit()).code);
		expect(codes).toEqual([1000, 1005, 1005, 1000]);
		expect(charges()).toBe(2);
	});

	it('hits nothing but its point', async () => {
		fail({ on: 'result', fault: 'httpStatus', status: 500 });
		expect(await client().get(CREDIT)).toMatchObject({ code: 1000 });
	});

	it('can be an HTTP status with a page and Retry-After', async () => {
		fail({ on: 'submit', fault: 'httpStatus', status: 429, retryAfter: 7 });
		const response = await submitRaw();
		expect(response.status).toBe(429);
		expect(response.headers.get('retry-after')).toBe('7');
		expect(await response.text()).toContain('<html>');
		expect(charges()).toBe(0);
	});

	it.each<[string, ForcedFailure, number]>([
		['before anything happened', { on: 'submit', fault: 'resetBeforeAnswer' }, 0],
		['after the job was taken', { on: 'submit', fault: 'resetAfterAcceptance' }, 1],
		['while waiting in vain', { on: 'submit', fault: 'timeout', ms: 20 }, 0],
		[
			'while waiting in vain, the job taken',
			{ on: 'submit', fault: 'timeout', ms: 20, accepted: true },
			1,
		],
	])('can cut the connection %s', async (_, fault, charged) => {
		fail(fault);
		await expect(submitRaw()).rejects.toThrow('fetch failed');
		expect(charges()).toBe(charged);
		expect(client().sandbox.requests.at(-1)?.answer).toEqual({ status: 0 });
	});

	it.each<[ForcedFailure, number]>([
		[{ on: 'submit', fault: 'garbage' }, 0],
		[{ on: 'submit', fault: 'garbage', accepted: true }, 1],
	])('can be half an answer (%j)', async (fault, charged) => {
		fail(fault);
		const response = await submitRaw();
		expect(response.status).toBe(200);
		await expect(response.json()).rejects.toThrow();
		expect(charges()).toBe(charged);
	});

	it('can be a gateway error though the job was taken', async () => {
		fail({ on: 'submit', fault: 'httpStatus', status: 502, accepted: true });
		expect((await submitRaw()).status).toBe(502);
		expect(charges()).toBe(1);
	});

	it('can be a result list without the job', async () => {
		const { data } = await submit();
		await client().sandbox.clock.advance(5_000);
		fail({ on: 'result', fault: 'emptyResult' });
		expect((await client().get(LIST + data._id)).data.result).toEqual([]);
		expect((await client().get(LIST + data._id)).data.result).toHaveLength(1);
	});

	it('can be a job that fails, with a reason or without', async () => {
		fail({ on: 'submit', fault: 'jobFails', reason: 'generate temp file error' });
		fail({ on: 'submit', fault: 'jobFails' });
		const first = await client().finish(PRO, proBody());
		expect(first).toMatchObject({ faceswap_status: 4, alg_msg: 'generate temp file error' });
		const second = await client().finish(PRO, proBody());
		expect(second.faceswap_status).toBe(4);
		expect(second).not.toHaveProperty('alg_msg');
		expect(await client().finish(PRO, proBody())).toMatchObject({ faceswap_status: 3 });
	});

	it('can be a file cut off half-way, or a host in trouble', async () => {
		const { url } = await client().finish(PRO, proBody());
		fail({ on: 'file', fault: 'truncatedFile' });
		fail({ on: 'file', fault: 'httpStatus', status: 503 });
		await expect(client().download(url)).rejects.toThrow();
		expect((await fetch(url)).status).toBe(503);
		expect((await fetch(url)).status).toBe(200);
	});

	it("can be Face Detect's own", async () => {
		fail({ on: 'detect', fault: 'businessCode', code: 1005, after: 1 });
		fail({ on: 'detect', fault: 'detectError', msg: 'Failed to process media' });
		const ask = async () =>
			await client().post(DETECT, { url: client().sandbox.portrait('amara').url });
		expect(await ask()).toMatchObject({ error_code: 1, error_msg: 'Failed to process media' });
		expect(await ask()).toMatchObject({ code: 1005 });
		expect(await ask()).toMatchObject({ error_code: 0 });
	});

	it('is not taken where it makes no sense', () => {
		expect(() => fail({ on: 'credit', fault: 'jobFails' })).toThrow("can't happen on credit");
		expect(() => fail({ on: 'result', fault: 'garbage', accepted: true })).toThrow('accepted');
	});
});

describe('people steer the sandbox by HTTP', () => {
	const order = async (path: string, json: unknown) => {
		const response = await fetch(client().sandbox.address + path, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(json),
		});
		return { status: response.status, body: await response.json() };
	};

	it('with faults, which are checked', async () => {
		const fault = { on: 'submit', fault: 'businessCode', code: 1200 };
		expect(await order('/sandbox/faults', fault)).toMatchObject({ status: 200 });
		expect(await submit()).toMatchObject({ code: 1200 });
		for (const wrong of [
			{ on: 'submit' },
			{ on: 'nowhere', fault: 'garbage' },
			{ on: 'submit', fault: 'unheard-of' },
			{ on: 'submit', fault: 'businessCode' },
			{ on: 'submit', fault: 'garbage', times: 0 },
			{ on: 'submit', fault: 'garbage', status: 500 },
			{ on: 'credit', fault: 'garbage', accepted: true },
		]) {
			expect(await order('/sandbox/faults', wrong)).toMatchObject({ status: 400 });
		}
	});

	it('with the clock, the credit and a fresh start', async () => {
		const { data } = await submit();
		await order('/sandbox/clock', { advanceMs: 5_000 });
		expect((await client().get(LIST + data._id)).data.result).toMatchObject([
			{ faceswap_status: 3 },
		]);
		await order('/sandbox/credit', { credit: 1 });
		expect(await client().get(CREDIT)).toMatchObject({ data: { credit: 1 } });
		expect(await client().get('/sandbox/ledger')).toHaveLength(1);
		expect(await client().get('/sandbox/requests')).toHaveLength(3);
		await order('/sandbox/reset', {});
		expect(client().sandbox).toMatchObject({ credit: 1000, ledger: [], requests: [] });
		expect(await order('/sandbox/clock', { advanceMs: '5' })).toMatchObject({ status: 400 });
	});
});

describe('a sandbox started otherwise', () => {
	it('refuses more requests a second than it is told, until the second is over', async () => {
		const sandbox = await startSandbox({ requestsPerSecond: 2 });
		const { get } = clientFor(sandbox);
		const codes = [];
		for (let i = 0; i < 3; i++) codes.push((await get(CREDIT)).code);
		await sandbox.clock.advance(1000);
		codes.push((await get(CREDIT)).code);
		await sandbox.close();
		expect(codes).toEqual([1000, 1000, 1005, 1000]);
	});

	it('hands out files under its public address, and still reaches them itself', async () => {
		const sandbox = await startSandbox({ publicAddress: 'https://files.example' });
		const { finish } = clientFor(sandbox);
		const entry = await finish(PRO, {
			sourceImage: [{ path: sandbox.portrait('amara').url }],
			targetImage: [{ path: sandbox.portrait('bjorn').url }],
		});
		await sandbox.close();
		expect(entry).toMatchObject({
			faceswap_status: 3,
			url: expect.stringMatching(/^https:\/\/files\.example\/files\//),
		});
	});

	it('keeps the reasons of failed jobs to itself when told so, and takes its time to answer', async () => {
		const sandbox = await startSandbox({ failureReasons: false, latencyMs: 30 });
		sandbox.fail({ on: 'submit', fault: 'jobFails', reason: 'secret' });
		const { finish } = clientFor(sandbox);
		const start = Date.now();
		const entry = await finish(PRO, {
			sourceImage: [{ path: sandbox.portrait('amara').url }],
			targetImage: [{ path: sandbox.portrait('bjorn').url }],
		});
		expect(Date.now() - start).toBeGreaterThan(55);
		await sandbox.close();
		expect(entry.faceswap_status).toBe(4);
		expect(entry).not.toHaveProperty('alg_msg');
	});

	it('says so when its port is taken', async () => {
		const port = Number(new URL(client().sandbox.address).port);
		await expect(startSandbox({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
	});
});
