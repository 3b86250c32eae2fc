import { until } from '../../../n8n-host/until';
import { sleepSteps, swapStep, workflowOf, type Step } from '../../support/buildWorkflow';
import { jobsPaidFor } from '../../support/paidFor';
import { pair } from '../../support/sandbox';
import type { SisterPackage, SisterSandbox } from '../../support/sisterPackages';
import { store } from '../../support/storeCredential';
import { whileJobsFinish } from '../../support/whileJobsFinish';
import { JOB_MS, type KilledN8n } from './useKilledN8n';

/**
 * Defines the tests of a sister package's nodes in an n8n that is killed.
 *
 * @param sandbox gives the stand-in for its provider, which lives on
 */
export function testKilledSister<StandIn extends SisterSandbox>(
	{ n8n, beforeTheKill }: KilledN8n,
	{ provider, nodes, credentialFor }: SisterPackage<StandIn>,
	sandbox: () => StandIn,
): void {
	const swap = (parameters = {}) => swapStep(parameters, { type: nodes.swap });
	const waitStep: Step = {
		name: 'Wait',
		type: nodes.getResult,
		typeVersion: 1.1,
		parameters: { operation: 'wait', options: { pollInterval: 0.5 } },
	};
	const paidFor = (face: string) => jobsPaidFor(sandbox(), face);

	/** Runs two rows before n8n is killed, until the execution `isReady`; `face` is only theirs. */
	const begun = (face: string, steps: Step[], isReady: (id: string) => Promise<boolean>) =>
		beforeTheKill(async () => {
			const { credential } = await store(n8n(), credentialFor(sandbox()));
			const rows = ['duo', 'trio'].map((target) => pair(sandbox(), face, target));
			const workflow = workflowOf(rows, steps, credential);
			const settings = { saveExecutionProgress: true };
			const id = await n8n().runWorkflow(await n8n().createWorkflow({ ...workflow, settings }));
			await until(async () => paidFor(face).length === 2 && (await isReady(id)));
			return { id, face, jobs: paidFor(face) };
		});
	const isPolled = (job: string) =>
		sandbox().requests.some(
			({ method, path, query }) => method === 'GET' && JSON.stringify([path, query]).includes(job),
		);
	const waits = (face: string) => async () => paidFor(face).every(isPolled);
	const sleeps = async (id: string) => (await n8n().getExecution(id)).status === 'waiting';
	const retry = async (id: string) =>
		await whileJobsFinish(sandbox(), JOB_MS, async () => {
			return await n8n().waitForExecution(await n8n().retryExecution(id), 60_000);
		});

	const inTwoNodes = begun('amara', [swap({ waitForResult: false }), waitStep], waits('amara'));
	const inOneNode = begun('bjorn', [swap()], waits('bjorn'));
	const sleeper = begun('chen', sleepSteps(nodes), sleeps);

	it('submitting and waiting in two nodes: a retry takes the jobs up and pays nothing again', async () => {
		const { id, face, jobs } = inTwoNodes();
		const { status, nodes: ran } = await retry(id);
		expect(status).toBe('success');
		expect(ran.Wait[0].map(({ json }) => json.id).sort()).toEqual([...jobs].sort());
		expect(paidFor(face)).toEqual(jobs);
	});

	it('one node doing both: n8n knows no job any more, and a retry pays for none again', async () => {
		const { id, face, jobs } = inOneNode();
		const { error } = await retry(id);
		expect(error?.message).toBe(`It is unclear whether ${provider} accepted this job [item 0]`);
		expect(paidFor(face)).toEqual(jobs);
	});

	it('a workflow that slept is woken by the calls, once, with all results', async () => {
		const { id, face, jobs } = sleeper();
		await sandbox().clock.advance(JOB_MS);
		const { status, nodes: ran } = await n8n().waitForExecution(id, 60_000);
		expect(status).toBe('success');
		expect(ran.Done[0].map(({ json }) => json.id).sort()).toEqual([...jobs].sort());
		expect(paidFor(face)).toEqual(jobs);
	});
}
