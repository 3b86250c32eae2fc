import type { N8nClient } from '../../n8n-host/client/n8nClient';
import type { Sandbox } from '../../sandbox';
import { swapStep, workflowOf, type Step } from '../support/buildWorkflow';
import { useSandbox } from '../support/sandbox';
import { useCredential } from '../support/storeCredential';
import { publish } from './publishedWorkflow';
import { rowsOfPeople } from './rowsOfPeople';
import { useVisitCounter } from './visitCounter';

/** Akool Get Result, sleeping until Akool calls. */
export const SLEEP_STEP: Step = {
	name: 'Sleep',
	type: 'n8n-nodes-akool.akoolGetResult',
	typeVersion: 1.1,
	parameters: { operation: 'wait', waitUsing: 'callback' },
};

/** How many jobs each workflow sleeps for. */
export const JOBS = 3;

/** In ms of the sandbox's clock: no job ends unless that is moved on. */
const JOB_MS = 10 * 60 * 1000;

/** Workflows that sleep at the same time, each for jobs of its own. */
export interface Sleepers {
	sandbox(): Sandbox;
	/** Starts a workflow so many times, waits until all its executions sleep, and gives their ids. */
	putToSleep(count: number): Promise<string[]>;
	/** Finishes all jobs at the same moment; resolves when their first calls were answered. */
	finishJobs(): Promise<void>;
	/** The statuses of the jobs each execution woke up with, once all have ended. */
	wokenWith(ids: string[]): Promise<unknown[][]>;
	/** How often an execution went on after its sleep. */
	timesWoken(id: string): number;
}

/** Sleepers for the tests of one block. */
export function useSleepers(n8n: () => N8nClient): Sleepers {
	const sandbox = useSandbox({ queueMs: JOB_MS, processMs: 0 });
	const credential = useCredential(n8n, sandbox);
	const counter = useVisitCounter();
	return {
		sandbox,
		async putToSleep(count) {
			const submit = swapStep({ waitForResult: false, options: { callback: 'resume' } });
			const steps = [submit, SLEEP_STEP, counter().step()];
			const workflow = workflowOf(rowsOfPeople(sandbox(), JOBS), steps, credential());
			const ids = await (await publish(n8n(), workflow)).start(count);
			await Promise.all(ids.map(async (id) => await n8n().waitForExecution(id, 60_000, 'waiting')));
			return ids;
		},
		finishJobs: async () => await sandbox().clock.advance(JOB_MS),
		async wokenWith(ids) {
			const ended = ids.map(async (id) => await n8n().waitForExecution(id, 60_000));
			return (await Promise.all(ended)).map(({ nodes }) =>
				(nodes.Sleep?.[0] ?? []).map(({ json }) => json.status),
			);
		},
		timesWoken: (id) => counter().visits(id),
	};
}

/** What so many executions wake up with when all goes well. */
export const allCompleted = (count: number) => Array(count).fill(Array(JOBS).fill('completed'));
