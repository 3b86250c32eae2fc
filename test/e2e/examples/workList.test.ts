import { callWhenRegistered } from '../../../n8n-host/client/callWhenRegistered';
import type { StoredCredential } from '../../../n8n-host/client/credentials';
import type { CellValue, DataTable } from '../../../n8n-host/client/dataTables';
import { until } from '../../../n8n-host/until';
import { expectSwapped } from '../../support/facesInResult';
import { pair } from '../../support/sandbox';
import { JOB_MS, useKilledN8n } from '../faults/useKilledN8n';
import { exampleTests, EXAMPLES_OF } from './exampleTests';
import { readyWorkList } from './readyWorkList';

const { n8n, sandbox, beforeTheKill } = useKilledN8n();
const { testExample, testNoneForgotten } = exampleTests();

/** A published work list: its table, and the workflow that goes through it. */
interface WorkList {
	table: DataTable;
	workflowId: string;
}

/** Stores the example and its table, publishes it, and waits until Akool can call it. */
async function publish(credential: StoredCredential): Promise<WorkList> {
	const { table, workflow, callbackUrl } = await readyWorkList(n8n(), credential);
	const workflowId = await n8n().createWorkflow(workflow);
	await n8n().activateWorkflow(workflowId);
	const signal = AbortSignal.timeout(60_000);
	const rubbish = await callWhenRegistered(callbackUrl, { method: 'POST', signal });
	expect(rubbish.status).toBe(400);
	return { table, workflowId };
}

const pressStart = async () => await n8n().runWorkflow(list().workflowId, { from: 'Start' });
const runFromStart = async () => {
	const { status } = await n8n().waitForExecution(await pressStart(), 60_000);
	expect(status).toBe('success');
};
/** Nothing when n8n 1.x can't read because it is writing: on SQLite it does both at once badly. */
const readRows = async () =>
	await n8n()
		.readRows(list().table)
		.catch(() => []);
const addPending = async (...rows: Array<Record<string, CellValue>>) =>
	await n8n().addRows(
		list().table,
		rows.map((row) => ({ ...row, status: 'pending' })),
	);
/** Waits until the last rows of the table say this. */
const untilStatus = async (...expected: string[]) => {
	let found: CellValue[] = [];
	return await until(
		async () => {
			const rows = (await readRows()).slice(-expected.length);
			found = rows.map(({ status }) => status);
			return JSON.stringify(found) === JSON.stringify(expected) && rows;
		},
		{ every: 200, otherwise: () => `The rows say ${found.join(', ')}` },
	);
};

const FACES = ['amara', 'chen', 'dolores', 'fatima'];
let stored: WorkList | undefined;
const list = () => stored!;

/** The third row's submission is never answered: that is when n8n is killed. */
beforeTheKill(async (credential) => {
	stored = await publish(credential);
	await addPending(...FACES.map((name) => ({ name, ...pair(sandbox(), name, 'bjorn') })));
	sandbox().fail({ on: 'submit', fault: 'timeout', ms: JOB_MS, accepted: true, after: 2 });
	await pressStart();
	await untilStatus('submitted', 'submitted', 'submitting', 'pending');
	await until(() => sandbox().ledger.length === 3);
});

testExample('data-table-work-list', 'after a crash each row is done, and paid once', async () => {
	await untilStatus('submitted', 'submitted', 'submitting', 'pending');
	await runFromStart();
	await untilStatus('submitted', 'submitted', 'submitting', 'submitted');

	await sandbox().clock.advance(JOB_MS);
	// The job that n8n did not hear of any more gets a row of its own when it is done.
	const rows = await untilStatus('done', 'done', 'submitting', 'done', 'done');
	const paidFor = [0, 1, 4, 3];
	for (const [n, face] of FACES.entries()) {
		await expectSwapped(sandbox(), rows[paidFor[n]].result, face, 'bjorn');
	}
	await runFromStart();
	expect(await readRows()).toHaveLength(5);
	expect(sandbox().ledger).toHaveLength(4);
});

it('a row whose call got lost is looked up at the next start', async () => {
	const paid = sandbox().ledger.length;
	await addPending(pair(sandbox(), 'amara', 'emeka'));
	await runFromStart();
	sandbox().fail({ on: 'callback', fault: 'lostCallback', times: 100 });
	await sandbox().clock.advance(JOB_MS);
	await untilStatus('submitted');
	await runFromStart();
	const [{ result }] = await untilStatus('done');
	await expectSwapped(sandbox(), result, 'amara', 'emeka');
	expect(sandbox().ledger).toHaveLength(paid + 1);
});

it('rows that do not work say why', async () => {
	const source = sandbox().portrait('amara').url;
	await addPending(
		{ source, target: 'this row has no picture' },
		{ source, target: sandbox().odd('403') },
	);
	await runFromStart();
	await untilStatus('failed', 'submitted');
	await sandbox().clock.advance(JOB_MS);
	await runFromStart();
	const [first, second] = await untilStatus('failed', 'failed');
	expect(first).toMatchObject({ problem: expect.stringContaining('is not a web address') });
	expect(second).toMatchObject({ jobId: expect.any(String), problem: expect.any(String) });
});

it('pressing start twice pays each row once', async () => {
	const paid = sandbox().ledger.length;
	await addPending(pair(sandbox(), 'amara', 'bjorn'), pair(sandbox(), 'chen', 'bjorn'));
	const both = await Promise.all([pressStart(), pressStart()]);
	for (const id of both) await n8n().waitForExecution(id, 60_000);
	await untilStatus('submitted', 'submitted');
	expect(sandbox().ledger).toHaveLength(paid + 2);
});

testNoneForgotten(EXAMPLES_OF.workList);
