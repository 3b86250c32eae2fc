import { until } from '../../../n8n-host/until';
import {
	sleepSteps,
	swapStep,
	WAVESPEED_NODES,
	workflowOf,
	type Step,
} from '../../support/buildWorkflow';
import { jobsPaidFor } from '../../support/paidFor';
import { pair, requestsTo } from '../../support/sandbox';
import { store, waveSpeedCredential } from '../../support/storeCredential';
import { whileJobsFinish } from '../../support/whileJobsFinish';
import { JOB_MS, type KilledN8n } from './useKilledN8n';

const swap = (parameters = {}) => swapStep(parameters, { type: WAVESPEED_NODES.swap });
const waitStep: Step = {
	name: 'Wait',
	type: WAVESPEED_NODES.getResult,
	typeVersion: 1.1,
	parameters: { operation: 'wait', options: { pollInterval: 0.5 } },
};

/** Defines the tests of WaveSpeed's nodes in an n8n that is killed. */
export function testKilledWaveSpeed({ n8n, waveSpeed, beforeTheKill }: KilledN8n): void {
	const paidFor = (face: string) => jobsPaidFor(waveSpeed(), face);

	/** Runs two rows before n8n is killed, until the execution `isReady`; `face` is only theirs. */
	const begun = (face: string, steps: Step[], isReady: (id: string) => Promise<boolean>) =>
		beforeTheKill(async () => {
			const { credential } = await store(n8n(), waveSpeedCredential(waveSpeed()));
			const rows = ['duo', 'trio'].map((target) => pair(waveSpeed(), face, target));
			const workflow = workflowOf(rows, steps, credential);
			const settings = { saveExecutionProgress: true };
			const id = await n8n().runWorkflow(await n8n().createWorkflow({ ...workflow, settings }));
			await until(async () => paidFor(face).length === 2 && (await isReady(id)));
			return { id, face, jobs: paidFor(face) };
		});
	const waits = (face: string) => async () =>
		paidFor(face).every((job) => requestsTo(waveSpeed(), job).length > 0);
	const sleeps = async (id: string) => (await n8n().getExecution(id)).status === 'waiting';
	const retry = async (id: string) =>
		await whileJobsFinish(waveSpeed(), JOB_MS, async () => {
			return await n8n().waitForExecution(await n8n().retryExecution(id), 60_000);
		});

	const inTwoNodes = begun('amara', [swap({ waitForResult: false }), waitStep], waits('amara'));
	const inOneNode = begun('bjorn', [swap()], waits('bjorn'));
	const sleeper = begun('chen', sleepSteps(WAVESPEED_NODES), sleeps);

	it('submitting and waiting in two nodes: a retry takes the jobs up and pays nothing again', async () => {
		const { id, face, jobs } = inTwoNodes();
		const { status, nodes } = await retry(id);
		expect(status).toBe('success');
		expect(nodes.Wait[0].map(({ json }) => json.id).sort()).toEqual([...jobs].sort());
		expect(paidFor(face)).toEqual(jobs);
	});

	it('one node doing both: n8n knows no job any more, and a retry pays for none again', async () => {
		const { id, face, jobs } = inOneNode();
		const { error } = await retry(id);
		expect(error?.message).toBe('It is unclear whether WaveSpeed accepted this job [item 0]');
		expect(paidFor(face)).toEqual(jobs);
	});

	it('a workflow that slept is woken by the calls, once, with all results', async () => {
		const { id, face, jobs } = sleeper();
		await waveSpeed().clock.advance(JOB_MS);
		const { status, nodes } = await n8n().waitForExecution(id, 60_000);
		expect(status).toBe('success');
		expect(nodes.Done[0].map(({ json }) => json.id).sort()).toEqual([...jobs].sort());
		expect(paidFor(face)).toEqual(jobs);
	});
}
