import type { IExecuteFunctions } from 'n8n-workflow';
import { limitConcurrency } from '../../jobs/concurrency';
import type { NodeRun } from '../../jobs/submissionStore';

/** The runs that began to submit, and the execution they belong to. */
export interface StartedRuns {
	execution: string;
	runs: number[];
}

/** n8n keeps the latest records; older ones are of executions that ended long ago. */
const RECORDS = { mode: 'entries' as const, maxEntries: 1000 };

/** n8n reads all records of a node and writes them back, so simultaneous calls would be lost. */
const oneAtATime = limitConcurrency(1);

/**
 * The right of a run to submit, recorded in n8n's database before the first submission. What was
 * submitted is in the node's context, which n8n saves when the node ends. If n8n runs an execution
 * again from the same saved state, the context lacks what was submitted meanwhile, and submitting
 * would charge it a second time:
 * - in queue mode of n8n 1.x, when the worker stopped;
 * - when a failed execution is retried by hand twice, since the second retry starts from the same
 *   state as the first.
 *
 * The record is of the state that the run starts from, so the second run from there finds it.
 */
export class RunClaim {
	/** Whether the run starts from another execution's state: that was retried by hand. */
	readonly isManualRetry: boolean;
	private readonly state: string;

	/**
	 * @param memory the node's context
	 * @param current the run that is to submit
	 */
	constructor(
		private readonly context: IExecuteFunctions,
		private readonly memory: { startedRuns?: StartedRuns },
		private readonly current: NodeRun,
	) {
		const { execution, run } = current;
		const before = memory.startedRuns?.execution ?? execution;
		this.isManualRetry = before !== execution;
		this.state = `${before} ${this.isManualRetry ? 'retry ' : ''}${run}`;
	}

	/**
	 * Claims the right to submit; further tries of the same run have it, too.
	 *
	 * @returns false if another run started from the same state, so that what it submitted is not
	 *   known here
	 */
	async claim(): Promise<boolean> {
		const { execution, run } = this.current;
		const started = this.memory.startedRuns;
		const runs = started?.execution === execution ? started.runs : [];
		if (runs.includes(run)) return true;
		if (!(await this.record())) return false;
		this.memory.startedRuns = { execution, runs: [...runs, run] };
		return true;
	}

	/** Records the claim again: a process that wrote at the same time may have removed the record. */
	async confirm(): Promise<void> {
		await this.record();
	}

	/** @returns whether the record is new; true if n8n can't keep records */
	private async record(): Promise<boolean> {
		// What is no execution can't be repeated.
		if (this.current.execution === '') return true;
		const { helpers, logger } = this.context;
		const check = async () =>
			await oneAtATime(
				async () => await helpers.checkProcessedAndRecord([this.state], 'node', RECORDS),
			);
		try {
			// Two processes that write a node's first record at the same time get a database error.
			const { processed } = await check().catch(check);
			return processed.length === 0;
		} catch (error) {
			// E.g. in a workflow that was never saved. The node has to work there, too.
			logger.debug(`The start of the run could not be recorded: ${String(error)}`);
			return true;
		}
	}
}
