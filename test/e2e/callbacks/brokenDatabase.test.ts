import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { connectToN8n, type N8nClient } from '../../../n8n-host/client/n8nClient';
import { TODAYS_HOST } from '../../../n8n-host/hostVersions';
import { installHost } from '../../../n8n-host/install/installHost';
import { packedPackages } from '../../../n8n-host/shared/packedPackages';
import { OWNER } from '../../../n8n-host/owner';
import { startHost, type RunningHost } from '../../../n8n-host/start/startHost';
import { until } from '../../../n8n-host/until';
import { startSandbox, type Sandbox } from '../../../sandbox';
import { sleepSteps, workflowOf } from '../../support/buildWorkflow';
import { pair } from '../../support/sandbox';
import { storeCredential } from '../../support/storeCredential';
import { publishTrigger, storeTrigger } from './triggerWorkflow';

/** How long a job takes, in ms of the sandbox's clock. */
const LONG = 10 * 60 * 1000;

/** Has n8n's database refuse to note that an execution begins, or goes on. */
const BREAK = [
	`CREATE TRIGGER no_room_1 BEFORE INSERT ON execution_entity
		BEGIN SELECT RAISE(ABORT, 'no room'); END`,
	`CREATE TRIGGER no_room_2 BEFORE UPDATE ON execution_entity WHEN NEW.status = 'running'
		BEGIN SELECT RAISE(ABORT, 'no room'); END`,
];
const REPAIR = ['DROP TRIGGER no_room_1', 'DROP TRIGGER no_room_2'];

/** Runs SQL statements in an SQLite database; by a Node that has SQLite built in. */
const RUN_SQL = `
	const [file, ...statements] = process.argv.slice(1);
	const database = new (require('node:sqlite').DatabaseSync)(file, { timeout: 10_000 });
	statements.forEach((statement) => database.exec(statement));`;

let sandbox: Sandbox;
// One of its own, and today's: n8n 1.x responds before it starts or resumes an execution.
let host: RunningHost;
let n8n: N8nClient;

beforeAll(async () => {
	sandbox = await startSandbox({ queueMs: LONG, processMs: 0 });
	const tarballs = await packedPackages();
	host = await startHost({ version: TODAYS_HOST, tarballs });
	n8n = connectToN8n(host.address);
	await n8n.setUpOwner(OWNER);
}, 120_000);

afterAll(async () => {
	await host?.stop();
	await sandbox.close();
});

async function runSql(statements: string[]): Promise<void> {
	const { node } = await installHost(TODAYS_HOST);
	const file = join(host.userFolder, '.n8n/database.sqlite');
	await promisify(execFile)(node, ['-e', RUN_SQL, file, ...statements]);
}

test('a trigger: when n8n could not start the workflow, the callback starts it when it comes again, once', async () => {
	const { credential } = await storeCredential(n8n, sandbox);
	const trigger = await storeTrigger(n8n, credential);
	const to = await publishTrigger(n8n, trigger);
	const id = randomUUID();
	const call = async () => (await sandbox.callBack(id, { to, status: 3 }))[0].answer?.status;

	await runSql(BREAK);
	expect(await call()).toBe(500);
	await runSql(REPAIR);
	expect(await n8n.listExecutions(trigger.workflowId)).toEqual([]);

	expect(await call()).toBe(200);
	expect(await call()).toBe(200);
	expect(await n8n.waitForExecutions(trigger.workflowId)).toHaveLength(1);
});

test('a workflow that sleeps: when n8n could not resume it, it wakes when Akool calls again, once', async () => {
	const { credential } = await storeCredential(n8n, sandbox);
	const steps = sleepSteps();
	const rows = [pair(sandbox, 'amara', 'bjorn'), pair(sandbox, 'chen', 'dolores')];
	const id = await n8n.runWorkflow(await n8n.createWorkflow(workflowOf(rows, steps, credential)));
	await n8n.waitForExecution(id, 60_000, 'waiting');

	await runSql(BREAK);
	const calls = () =>
		sandbox.callbacks.filter(({ jobId, status }) => status === 3 && sandbox.jobs.find(jobId));
	const answers = () => calls().map(({ answer }) => answer?.status);
	await sandbox.clock.advance(LONG);
	await until(() => answers().includes(500));
	expect(answers()).not.toContain(200);
	await runSql(REPAIR);

	const { status, data } = await n8n.waitForExecution(id, 60_000);
	expect(status).toBe('success');
	expect(data?.resultData.runData.Done).toHaveLength(1);
	await until(() => answers().includes(200));
});
