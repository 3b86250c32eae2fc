import type { StoredCredential } from '../../n8n-host/client/credentials';
import type { WorkflowJson } from '../../n8n-host/client/workflows';
import { until } from '../../n8n-host/until';
import { startSandbox, type Sandbox } from '../../sandbox';
import { swapStep, workflowOf, type Step } from '../support/buildWorkflow';
import { jobsPaidFor } from '../support/paidFor';
import { pair, requestsTo } from '../support/sandbox';
import { storeCredential } from '../support/storeCredential';
import { publish } from './publishedWorkflow';
import type { QueueN8n } from './queueN8n';

/** How long a job takes, in ms of the sandbox's clock: it never ends unless that is moved on. */
export const JOB_MS = 10 * 60 * 1000;
/** How long n8n may take to notice that a worker is gone, with the settings of the tests, in ms. */
export const NOTICED_WITHIN = 90_000;
/** How long everything up to the kill may take, in ms. */
const PREPARATION = 200_000;

/** How many rows each workflow has. */
export const ROWS = 3;
const TARGETS = ['duo', 'trio', 'emeka'];

/** A worker that is killed with all it runs; another one lives on, and so does the sandbox. */
export interface KilledWorker {
	sandbox(): Sandbox;
	/**
	 * Does something while only the one worker is there, before it is killed. To be called while
	 * tests are being defined.
	 *
	 * @returns gives what `prepare` gave, once the worker is dead
	 */
	beforeTheKill<Result>(prepare: () => Promise<Result>): () => Result;
	/** The stored credential for the sandbox. */
	credential(): StoredCredential;
	/** The rows that have this portrait as their new face. */
	rowsOf(face: string): Array<{ source: string; target: string }>;
	/** Starts a workflow and gives its execution's id. */
	start(workflow: WorkflowJson): Promise<string>;
	/** The same for these steps with the rows of a face, and waits until it polls for its jobs. */
	startPolling(face: string, steps: Step[], settings?: WorkflowJson['settings']): Promise<string>;
	/** Waits until somebody polls for all jobs of a face. */
	isPolling(face: string): Promise<void>;
	/** The jobs that were paid for with this new face. */
	paidFor(face: string): string[];
}

/** Hands three rows in, without waiting for them. */
export const SUBMIT_STEP = swapStep({ waitForResult: false, options: {} });

/** Waits for them by polling. */
export const POLL_STEP: Step = {
	name: 'Wait',
	type: 'n8n-nodes-akool.akoolGetResult',
	typeVersion: 1.1,
	parameters: { operation: 'wait', options: { pollInterval: 0.5 } },
};

/** A worker that is killed before the tests of one block. All before the kill is done at once. */
export function useKilledWorker({ host, n8n }: QueueN8n): KilledWorker {
	let sandbox: Sandbox;
	let credential: StoredCredential;
	const preparations: Array<() => Promise<void>> = [];

	beforeAll(async () => {
		sandbox = await startSandbox({ queueMs: JOB_MS, processMs: 0 });
		({ credential } = await storeCredential(n8n(), sandbox));
		const [one, other] = host().workers;
		await other.stop();
		await Promise.all(preparations.map(async (prepare) => await prepare()));
		await other.start();
		await one.kill();
	}, PREPARATION);

	afterAll(async () => {
		await host().workers[0].start();
		await sandbox.close();
	});

	const paidFor = (face: string) => jobsPaidFor(sandbox, face);
	const rowsOf = (face: string) => TARGETS.map((target) => pair(sandbox, face, target));
	const start = async (workflow: WorkflowJson) =>
		(await (await publish(n8n(), workflow)).start())[0];
	const isPolling = async (face: string) => {
		await until(() => {
			const asked = JSON.stringify(requestsTo(sandbox, 'listbyids').map(({ query }) => query));
			const paid = paidFor(face);
			return paid.length === ROWS && paid.every((job) => asked.includes(job));
		});
	};
	return {
		sandbox: () => sandbox,
		credential: () => credential,
		beforeTheKill<Result>(prepare: () => Promise<Result>) {
			let result: Result;
			preparations.push(async () => {
				result = await prepare();
			});
			return () => result;
		},
		rowsOf,
		start,
		isPolling,
		async startPolling(face, steps, settings = {}) {
			const id = await start({ ...workflowOf(rowsOf(face), steps, credential), settings });
			await isPolling(face);
			return id;
		},
		paidFor,
	};
}
