import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../n8n-host/start/ports';
import { checkAkool } from '../../../scripts/liveCheck/akool/checkAkool';
import { type ForcedFailure, type SandboxSettings, startSandbox } from '../../../sandbox';

interface Options {
	settings?: Partial<SandboxSettings>;
	failures?: ForcedFailure[];
	mostCredits?: number;
	/** Where calls are taken. */
	port?: number;
}

/** Runs the whole check against the stand-in; gives what was found, by question. */
async function check({ settings, failures = [], mostCredits = 12, port }: Options = {}) {
	const sandbox = await startSandbox({ queueMs: 10, processMs: 20, ...settings });
	failures.forEach((failure) => sandbox.fail(failure));
	const folder = mkdtempSync(join(tmpdir(), 'live-check-'));
	const told: string[] = [];
	try {
		const findings = await checkAkool(
			{ tell: (text) => void told.push(text), ask: async () => '', agrees: async () => true },
			{
				...{ apiKey: sandbox.apiKey, clientId: sandbox.clientId, baseUrl: sandbox.address },
				...{ mostCredits, folder, port },
				media: {
					group: sandbox.portrait('trio').url,
					newFace: sandbox.portrait('amara').url,
					noFace: sandbox.portrait('nobody').url,
					signed: `${sandbox.portrait('bjorn').url}?signature=0123456789abcdef`,
					callback: port === undefined ? '' : `http://127.0.0.1:${port}/hook`,
				},
				pauses: { look: 120, call: 3_000, refund: 10 },
			},
		);
		const kept = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
		const seen = (question: string) => findings.find((one) => one.question.includes(question));
		return { ...{ findings, seen, kept, told: told.join('\n'), folder }, sandbox };
	} finally {
		await sandbox.close();
	}
}

test('an Akool as the documentation describes it is as the nodes expect it', async () => {
	const { findings, seen, sandbox } = await check();
	expect(findings.filter(({ agrees }) => agrees === false)).toEqual([]);
	expect(sandbox.ledger).toHaveLength(3);
	expect(seen('Pro swaps the face whose')).toMatchObject({ agrees: true });
	expect(seen('Plus with one pair, the new face at the signed')).toMatchObject({ agrees: true });
	expect(seen('Plus without pairs')?.seen).toContain('code 1003');
	expect(seen('What a failed job costs')?.seen).toContain('balance 992, then 988, then 988');
	expect(seen('The list of a deleted job')).toMatchObject({ agrees: true });
});

test('an Akool that says and does otherwise is told as different', async () => {
	const { seen } = await check({
		settings: { noFaces: 'empty', failureReasons: false },
		failures: [
			// Both of the first requests read the balance.
			{ on: 'credit', fault: 'textBalance', times: 1 },
			{ on: 'submit', fault: 'businessCode', code: 1009, times: 4 },
			{ on: 'delete', fault: 'businessCode', code: 1014 },
		],
	});
	expect(seen('Balance')).toMatchObject({ agrees: false });
	expect(seen('An empty submission, Pro')).toMatchObject({
		seen: expect.stringContaining('code 1009'),
		agrees: false,
	});
	expect(seen('A grey picture')).toMatchObject({ agrees: true });
	expect(seen('Deleting an unknown ID')?.seen).toContain('code 1014');
	expect(seen('The reason of a failed job')?.seen).toContain('none is read; faceswap_type');
});

test('no more than the limit is spent, by the balance', async () => {
	const { seen, sandbox } = await check({ mostCredits: 7 });
	expect(sandbox.ledger).toHaveLength(1);
	expect(seen('Does Plus want')?.seen).toContain('4 credits are spent, this may cost 4, and 7 is');
});

test('answers are kept as they came, without secrets, persons and their pictures', async () => {
	const { kept, told, sandbox, findings } = await check();
	expect(kept.length).toBeGreaterThan(25);
	const [balance] = kept;
	expect(JSON.parse(balance)).toEqual({
		request: { method: 'GET', path: '/api/open/v3/faceswap/quota/info' },
		answer: {
			status: 200,
			headers: { 'content-type': expect.stringContaining('application/json') },
			body: { code: 1000, msg: 'OK', data: { credit: 1000 } },
		},
	});
	const all = [...kept, told, JSON.stringify(findings)].join();
	const { apiKey, clientId } = sandbox;
	for (const secret of [
		apiKey,
		clientId,
		'0123456789abcdef',
		'378337',
		'64d985c5571729d3e2999477',
	]) {
		expect(all).not.toContain(secret);
	}
	expect(kept.join()).toContain('https://example.com/group.jpg');
	expect(all).not.toContain('/portraits/trio.png');
});

test('calls are verified, decrypted, and seen to be repeated', async () => {
	const { seen, kept } = await check({ port: await freePort() });
	expect(seen('A call is verified and decrypted')).toMatchObject({
		seen: expect.stringContaining('signature: string, dataEncrypt: string'),
		agrees: true,
	});
	expect(seen('is repeated')?.seen).toMatch(/^yes, after/);
	expect(kept.join()).not.toContain('/hook');
});
