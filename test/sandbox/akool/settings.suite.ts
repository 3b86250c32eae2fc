import { startSandbox } from '../../../sandbox';
import { client, clientFor, CREDIT, DETECT, PRO } from './client';
import { proBody } from './requestBodies';

describe('the settings of a sandbox', () => {
	it('limit the requests in a second', async () => {
		const sandbox = await startSandbox({ requestsPerSecond: 2 });
		const { get } = clientFor(sandbox);
		const codes = [];
		for (let i = 0; i < 3; i++) codes.push((await get(CREDIT)).code);
		await sandbox.clock.advance(1000);
		codes.push((await get(CREDIT)).code);
		await sandbox.close();
		expect(codes).toEqual([1000, 1000, 1005, 1000]);
	});

	it('set a public address for files, at which the sandbox itself still reaches them', async () => {
		const sandbox = await startSandbox({ publicAddress: 'https://files.example' });
		const { finish } = clientFor(sandbox);
		const entry = await finish(PRO, proBody({ sandbox }));
		await sandbox.close();
		expect(entry).toMatchObject({
			faceswap_status: 3,
			url: expect.stringMatching(/^https:\/\/files\.example\/files\//),
		});
	});

	it('hide the reasons of failed jobs, and delay answers', async () => {
		const sandbox = await startSandbox({ failureReasons: false, latencyMs: 30 });
		sandbox.fail({ on: 'submit', fault: 'jobFails', reason: 'secret' });
		const { finish } = clientFor(sandbox);
		const start = Date.now();
		const entry = await finish(PRO, proBody({ sandbox }));
		expect(Date.now() - start).toBeGreaterThan(55);
		await sandbox.close();
		expect(entry.faceswap_status).toBe(4);
		expect(entry).not.toHaveProperty('alg_msg');
	});

	it('delay the answers of the file host, but not to the sandbox itself', async () => {
		const sandbox = await startSandbox({ fileLatencyMs: 2000 });
		const { url } = sandbox.portrait('amara');
		const timed = async (work: () => Promise<unknown>) => {
			const start = Date.now();
			await work();
			return Date.now() - start;
		};
		expect(await timed(async () => await clientFor(sandbox).download(url))).toBeGreaterThan(1995);
		expect(await timed(async () => await clientFor(sandbox).post(DETECT, { url }))).toBeLessThan(
			1995,
		);
		await sandbox.close();
	});

	it('cannot give it a port that is taken', async () => {
		const port = Number(new URL(client().sandbox.address).port);
		await expect(startSandbox({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
	});
});
