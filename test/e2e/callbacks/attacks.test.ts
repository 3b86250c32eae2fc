import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connectToN8n, type N8nClient } from '../../../n8n-host/client/n8nClient';
import { chosenHost } from '../../../n8n-host/hostVersions';
import { packedPackages } from '../../../n8n-host/shared/packedPackages';
import { OWNER } from '../../../n8n-host/owner';
import { HANDED_OVER } from '../../../n8n-host/shared/sharedHost';
import { startHost, type RunningHost } from '../../../n8n-host/start/startHost';
import { startSandbox, type Sandbox } from '../../../sandbox';
import { objectId } from '../../../sandbox/akool/jobs/ids';
import { sleepSteps, workflowOf } from '../../support/buildWorkflow';
import { expectSwapped } from '../../support/facesInResult';
import { pair } from '../../support/sandbox';
import { storeCredential } from '../../support/storeCredential';
import {
	as,
	claim,
	form,
	gzipped,
	json,
	LIE,
	sealed,
	send,
	victim,
	type Attack,
	type CallbackRequest,
} from './attacks/callbackRequest';
import { CIPHERTEXTS, DISGUISES, SIGNATURES } from './attacks/forgedCallbacks';
import { EARLY_CALLBACKS, UNWANTED_CALLBACKS } from './attacks/ignoredCallbacks';
import { CONTENTS, PARTS, SHAPES, TYPES } from './attacks/malformedCallbacks';
import { REFUSED_BY_N8N } from './attacks/refusedByN8n';
import { publishTrigger, storeTrigger } from './triggerWorkflow';

/** How long a job takes, in ms of the sandbox's clock: it never ends unless that is moved on. */
const LONG = 10 * 60 * 1000;

const MALFORMED = Object.entries({ ...SHAPES, ...PARTS, ...CONTENTS, ...TYPES });
const FORGED = Object.entries({ ...SIGNATURES, ...CIPHERTEXTS, ...DISGUISES });
const REFUSED = Object.entries(REFUSED_BY_N8N);
const IGNORED = Object.entries({ ...UNWANTED_CALLBACKS, ...EARLY_CALLBACKS });
const EARLY = Object.entries(EARLY_CALLBACKS);

/** What the different senders are told. */
const NO_CALLBACK = expect.stringMatching(/^This is not a callback from Akool: it/);
const NOT_AKOOLS = expect.stringMatching(
	/^The callback('s signature does not match| can't be decrypted)/,
);
const NOT_WANTED = expect.stringMatching(
	/^(Not asked for\.|The callback is too old, or its time is in the future)$/,
);
const NOTHING_TO_DO = expect.stringMatching(/^(Nothing to do|Not all jobs are finished)\.$/);
const NOT_YET = expect.stringMatching(
	/^(This job is not finished yet|Nothing waits for this job now)/,
);

/** An _id that no job has. */
const anyJob = () => objectId(Date.now());

let sandbox: Sandbox;
let host: RunningHost;
let n8n: N8nClient;
/** Everything that any sender was answered. */
let answers = '';

/** Sends an attack, and gives the answer's status and our own words in it, if there are any. */
async function attack(address: string, request: CallbackRequest): Promise<[number, string?]> {
	const { status, headers, text } = await send(address, request);
	answers += headers + text;
	return [status, /^{"message":"(.*)"}$/.exec(text)?.[1]];
}

beforeAll(async () => {
	const { apiKey, clientId } = victim;
	sandbox = await startSandbox({ apiKey, clientId, queueMs: LONG, processMs: 0 });
	// One of its own, since everything that it logs is looked through.
	host = await startHost({
		version: chosenHost(process.env[HANDED_OVER.version]),
		tarballs: await packedPackages(),
		environment: { N8N_LOG_LEVEL: 'debug', N8N_LOG_OUTPUT: 'console,file' },
	});
	n8n = connectToN8n(host.address);
	await n8n.setUpOwner(OWNER);
}, 120_000);

afterAll(async () => {
	await host?.stop();
	await sandbox.close();
});

describe('at the address of an Akool Trigger', () => {
	const SEEN = '6593c94c0ef703e8c055e3c8';
	const seen = sealed(claim(SEEN));
	let workflowId: string;
	let address: string;

	beforeAll(async () => {
		const { credential } = await storeCredential(n8n, sandbox);
		const trigger = await storeTrigger(n8n, credential, { options: { types: ['faceswap'] } });
		workflowId = trigger.workflowId;
		address = await publishTrigger(n8n, trigger);
	});

	describe('no execution is started', () => {
		afterAll(async () => expect(await n8n.listExecutions(workflowId)).toEqual([]));

		test.each(MALFORMED)('by rubbish, which gets 400: %s', async (_, request) => {
			expect(await attack(address, request(anyJob()))).toEqual([400, NO_CALLBACK]);
		});

		test.each(FORGED)('by a forgery, which gets 401: %s', async (_, request) => {
			expect(await attack(address, request(anyJob()))).toEqual([401, NOT_AKOOLS]);
		});

		test.each(IGNORED)('by what is not waited for, which gets 200: %s', async (_, request) => {
			expect(await attack(address, request(anyJob()))).toEqual([200, NOT_WANTED]);
		});

		test.each(REFUSED)('by what n8n refuses: %s', async (_, request) => {
			const [status] = await attack(address, request(anyJob()));
			expect(status).toBeGreaterThanOrEqual(400);
		});
	});

	test('a genuine callback still starts the workflow', async () => {
		expect(await attack(address, json(seen))).toEqual([200, undefined]);
		expect(await n8n.waitForExecutions(workflowId)).toHaveLength(1);
	});

	describe('a genuine callback that comes again starts nothing', () => {
		afterAll(async () => expect(await n8n.listExecutions(workflowId)).toHaveLength(1));

		test.each<[string, CallbackRequest]>([
			['the same bytes', json(seen)],
			['sealed anew', json(sealed(claim(SEEN)))],
			['with another result', json(sealed(claim(SEEN, { url: `${LIE}?another` })))],
			['with its status as a text', json(sealed(claim(SEEN, { status: '3' })))],
			['with more in it', json({ ...seen, __proto__: null, more: [[[[]]]] })],
			['with each key twice', { body: JSON.stringify(seen).replace('{', '{"signature":"x",') }],
			['packed with gzip', gzipped(JSON.stringify(seen))],
			['as a form', as('application/x-www-form-urlencoded', form(seen))],
		])('%s', async (_, request) => {
			expect(await attack(address, request)).toEqual([200, 'Seen before.']);
		});
	});
});

describe('at the address of a workflow that sleeps until its jobs are done', () => {
	let id: string;
	let workflowId: string;
	let address: string;

	beforeAll(async () => {
		const { credential } = await storeCredential(n8n, sandbox);
		const steps = sleepSteps();
		const rows = [pair(sandbox, 'amara', 'bjorn'), pair(sandbox, 'chen', 'dolores')];
		workflowId = await n8n.createWorkflow(workflowOf(rows, steps, credential));
		id = await n8n.runWorkflow(workflowId);
		await n8n.waitForExecution(id, 60_000, 'waiting');
		address = sandbox.jobs.all()[0].webhookUrl;
	});

	const job = () => sandbox.jobs.all()[0]._id;

	describe('it sleeps on', () => {
		afterAll(async () => expect((await n8n.getExecution(id)).status).toBe('waiting'));

		test.each(MALFORMED)('after rubbish, which gets 400: %s', async (_, request) => {
			expect(await attack(address, request(job()))).toEqual([400, NO_CALLBACK]);
		});

		test.each(FORGED)('after a forgery, which gets 401: %s', async (_, request) => {
			expect(await attack(address, request(job()))).toEqual([401, NOT_AKOOLS]);
		});

		test.each(EARLY)('after what says little, which gets 200: %s', async (_, request) => {
			expect(await attack(address, request(job()))).toEqual([200, NOTHING_TO_DO]);
		});

		test.each(REFUSED)('after what n8n refuses: %s', async (_, request) => {
			const [status] = await attack(address, request(job()));
			expect(status).toBeGreaterThanOrEqual(400);
		});

		test('after callbacks with the right key that lie, which may come again', async () => {
			const lies: Attack[] = [
				(id) => json(sealed(claim(id))),
				(id) => json(sealed(claim(id, { status: 4 }))),
				() => json(sealed(claim(anyJob()))),
				...Object.values(UNWANTED_CALLBACKS),
			];
			// At once, since the node looks at Akool for seconds before it believes none of them.
			const sent = lies.map(async (request) => await attack(address, request(job())));
			expect(await Promise.all(sent)).toEqual(lies.map(() => [503, NOT_YET]));
		});
	});

	test('genuine callbacks wake it, once, and what it puts out is Akool’s', async () => {
		await sandbox.clock.advance(LONG);
		const { status, nodes, data } = await n8n.waitForExecution(id, 60_000);
		expect(status).toBe('success');
		expect(data?.resultData.runData.Done).toHaveLength(1);
		const urls = nodes.Done[0].map(({ json: { url } }) => url);
		await expectSwapped(sandbox, urls[0], 'amara', 'bjorn');
		await expectSwapped(sandbox, urls[1], 'chen', 'dolores');
		expect(JSON.stringify(data)).not.toContain(LIE);
		expect(await n8n.listExecutions(workflowId)).toEqual([id]);
	});
});

test('no answer and no line of n8n’s log, however talkative, gives a secret away', async () => {
	const log = await readFile(join(host.userFolder, '.n8n/logs/n8n.log'), 'utf8');
	expect(log).toMatch(/debug/);
	for (const secret of [victim.apiKey, victim.clientId]) {
		expect(answers).not.toContain(secret);
		expect(log).not.toContain(secret);
		expect(host.log()).not.toContain(secret);
	}
});
