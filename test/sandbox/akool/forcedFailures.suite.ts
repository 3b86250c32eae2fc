import type { ForcedFailure } from '../../../sandbox';
import { client, CREDIT, DETECT, LIST, PRO } from './client';
import { proBody } from './requestBodies';

const submit = async () => await client().post(PRO, proBody());
const submitRaw = async () => {
	const { address, apiKey } = client().sandbox;
	const headers = { 'x-api-key': apiKey, 'content-type': 'application/json' };
	return await fetch(address + PRO, { method: 'POST', headers, body: JSON.stringify(proBody()) });
};
const charges = () => client().sandbox.ledger.length;
const fail = (failure: ForcedFailure) => client().sandbox.fail(failure);

describe('a forced failure', () => {
	it('happens as often as asked for, after letting some requests pass', async () => {
		fail({ on: 'submit', fault: 'businessCode', code: 1005, after: 1, times: 2 });
		const codes = [];
		for (let i = 0; i < 4; i++) codes.push((await submit()).code);
		expect(codes).toEqual([1000, 1005, 1005, 1000]);
		expect(charges()).toBe(2);
	});

	it('happens at no other point', async () => {
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
		['before anything happens', { on: 'submit', fault: 'resetBeforeAnswer' }, 0],
		['after the job was accepted', { on: 'submit', fault: 'resetAfterAcceptance' }, 1],
		['after a timeout', { on: 'submit', fault: 'timeout', ms: 20 }, 0],
		[
			'after a timeout, with the job accepted',
			{ on: 'submit', fault: 'timeout', ms: 20, accepted: true },
			1,
		],
	])('can cut the connection %s', async (_, failure, charged) => {
		fail(failure);
		await expect(submitRaw()).rejects.toThrow('fetch failed');
		expect(charges()).toBe(charged);
		expect(client().sandbox.requests.at(-1)?.answer).toEqual({ status: 0 });
	});

	it.each<[ForcedFailure, number]>([
		[{ on: 'submit', fault: 'garbage' }, 0],
		[{ on: 'submit', fault: 'garbage', accepted: true }, 1],
	])('can be half an answer (%j)', async (failure, charged) => {
		fail(failure);
		const response = await submitRaw();
		expect(response.status).toBe(200);
		await expect(response.json()).rejects.toThrow();
		expect(charges()).toBe(charged);
	});

	it('can be a gateway error though the job was accepted', async () => {
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

	it('can be half a file, or an error of the file host', async () => {
		const { url } = await client().finish(PRO, proBody());
		fail({ on: 'file', fault: 'truncatedFile' });
		fail({ on: 'file', fault: 'httpStatus', status: 503 });
		await expect(client().download(url)).rejects.toThrow();
		expect((await fetch(url)).status).toBe(503);
		expect((await fetch(url)).status).toBe(200);
	});

	it("can be an error of Face Detect's own", async () => {
		fail({ on: 'detect', fault: 'businessCode', code: 1005, after: 1 });
		fail({ on: 'detect', fault: 'detectError', msg: 'Failed to process media' });
		const ask = async () =>
			await client().post(DETECT, { url: client().sandbox.portrait('amara').url });
		expect(await ask()).toMatchObject({ error_code: 1, error_msg: 'Failed to process media' });
		expect(await ask()).toMatchObject({ code: 1005 });
		expect(await ask()).toMatchObject({ error_code: 0 });
	});

	it('is refused where it cannot happen', () => {
		expect(() => fail({ on: 'credit', fault: 'jobFails' })).toThrow("can't happen on credit");
		expect(() => fail({ on: 'result', fault: 'garbage', accepted: true })).toThrow('accepted');
	});
});
