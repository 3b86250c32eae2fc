import type { IExecuteFunctions } from 'n8n-workflow';
import { limitConcurrency } from '../../jobs/concurrency';
import type { RepeatedRun } from '../../jobs/jobErrors';
import type { NodeRun } from '../../jobs/submissionStore';

/** The runs that began to submit, and the execution they belong to. */
export interface StartedRuns {
	execution: string;
	runs: number[];
}

/**
 * Whether a run may submit:
 * - `claimed`: it may.
 * - `lost`: n8n ran this execution before, and lost what was submitted when a process stopped.
 * - `retried`: the failed execution was retried by hand before, from the same state.
 * - `sameInput`: this is a manual retry of which nothing is known, and an execution with the same
 *   input did not end in good order.
 */
export type ClaimResult = 'claimed' | RepeatedRun;

/** n8n keeps the latest records; older ones are of executions that ended long ago. */
const RECORDS = { mode: 'entries' as const, maxEntries: 1000 };

/** n8n reads all records of a node and writes them back, so simultaneous calls would be lost. */
const oneAtATime = limitConcurrency(1);

/**
 * The right of a run to submit, recorded in n8n's database before the first submission. What was
 * submitted is in the node's context, which n8n saves when the node ends. If n8n runs an execution
 * again from an older state, the context lacks what was submitted meanwhile, and submitting would
 * charge it a second time:
 * - when a worker stopped, and queue mode of n8n 1.x runs its execution again;
 * - when n8n stopped, and the execution is retried by hand;
 * - when a failed execution is retried by hand twice, since both retries start from the same state.
 *
 * Two things are recorded: the state that the run starts from; and its input, until the node has
 * output all results, or its error is saved with the execution.
 */
export class RunClaim {
	private readonly state: string;
	private readonly isManualRetry: boolean;
	private isReleasable = false;

	/**
	 * @param memory the node's context
	 * @param current the run that is to submit
	 * @param input identifies the node's settings and input data
	 */
	constructor(
		private readonly context: IExecuteFunctions,
		private readonly memory: { startedRuns?: StartedRuns },
		private readonly current: NodeRun,
		private readonly input: string,
	) {
		const before = memory.startedRuns?.execution ?? current.execution;
		this.isManualRetry = before !== current.execution;
		this.state = `${before} ${this.isManualRetry ? 'retry ' : ''}${current.run}`;
	}

	/** Claims the right to submit. Further tries of the same run have it, too. */
	async claim(): Promise<ClaimResult> {
		const { execution, run } = this.current;
		const started = this.memory.startedRuns;
		const runs = started?.execution === execution ? started.runs : [];
		const known = await this.record();
		if (!runs.includes(run)) {
			if (known.includes(this.state)) return this.isManualRetry ? 'retried' : 'lost';
			const knowsNothing = started === undefined && this.context.getMode() === 'retry';
			if (knowsNothing && known.includes(this.input)) return 'sameInput';
			this.memory.startedRuns = { execution, runs: [...runs, run] };
		}
		this.isReleasable = true;
		return 'claimed';
	}

	/** Records the claim again: a process that wrote at the same time may have removed the record. */
	async confirm(): Promise<void> {
		await this.record();
	}

	/** Keeps the input recorded when the node ends, since other nodes wait for the jobs. */
	keep(): void {
		this.isReleasable = false;
	}

	/** To be called when the node ends: forgets the input, unless it is to be kept. */
	async release(): Promise<void> {
		if (!this.isReleasable) return;
		const { helpers } = this.context;
		await oneAtATime(
			async () => await helpers.removeProcessed([this.input], 'node', RECORDS),
		).catch((error: unknown) => this.logFailure(error));
	}

	/** @returns what was recorded before; nothing if n8n can't keep records */
	private async record(): Promise<unknown[]> {
		// What is no execution can't be repeated.
		if (this.current.execution === '') return [];
		const { helpers } = this.context;
		const records = [this.state, this.input];
		const check = async () =>
			await oneAtATime(async () => await helpers.checkProcessedAndRecord(records, 'node', RECORDS));
		try {
			// Two processes that write a node's first record at the same time get a database error.
			const { processed } = await check().catch(check);
			return processed;
		} catch (error) {
			this.logFailure(error);
			return [];
		}
	}

	/** The node has to work without records, too, e.g. in a workflow that was never saved. */
	private logFailure(error: unknown): void {
		this.context.logger.debug(`The start of the run could not be recorded: ${String(error)}`);
	}
}
