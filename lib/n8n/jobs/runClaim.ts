import type { IExecuteFunctions } from 'n8n-workflow';
import { limitConcurrency } from '../../jobs/concurrency';
import type { RepeatedRun } from '../../jobs/jobErrors';
import type { NodeRun } from '../../jobs/submissionStore';
import type { NodeMemory } from './nodeMemory';

/**
 * Whether a run may submit:
 * - `claimed`: it may.
 * - `lost`: n8n ran this before, and lost what was submitted when a process stopped.
 * - `retried`: the failed execution was retried by hand before, from the same state.
 * - `sameInput`: this is a manual retry of which nothing is known, and an execution with the same
 *   input submitted jobs, perhaps the one that is retried.
 */
export type ClaimResult = 'claimed' | RepeatedRun;

/** n8n keeps the latest records. An ended run leaves one for its execution, see `release`. */
const RECORDS = { mode: 'entries' as const, maxEntries: 2000 };

/** n8n reads all records of a node and writes them back, so simultaneous calls would be lost. */
const oneAtATime = limitConcurrency(1);

/** The memories of executions that began to submit in this process, which knows all they did. */
const begunHere = new WeakSet<NodeMemory>();

/**
 * The right of a run to submit, recorded in n8n's database before the first submission. What was
 * submitted is in the node's context, which n8n saves when the node ends. If n8n runs an execution
 * again from an older state, the context lacks what was submitted meanwhile, and submitting would
 * charge it a second time:
 * - when a worker stopped, and queue mode of n8n 1.x runs its execution again;
 * - when n8n stopped, and the execution is retried by hand;
 * - when a failed execution is retried by hand twice, since both retries start from the same state.
 */
export class RunClaim {
	/** The execution, or the retry of the one before: every start from the same state has it. */
	private readonly start: string;
	/** The run, in the execution that the context is from. */
	private readonly run: string;
	private readonly isManualRetry: boolean;
	/** What to remove when the run ends in good order. */
	private ownRecords: string[] = [];
	private result?: Promise<ClaimResult>;

	/**
	 * @param memory the node's context
	 * @param current the run that is to submit
	 * @param input identifies the node's settings and input data
	 */
	constructor(
		private readonly context: IExecuteFunctions,
		private readonly memory: NodeMemory,
		private readonly current: NodeRun,
		private readonly input: string,
	) {
		const before = memory.begunIn ?? current.execution;
		this.isManualRetry = before !== current.execution;
		this.start = this.isManualRetry ? `${before} retried` : before;
		this.run = `${before} ${current.run}`;
	}

	/** Claims the right to submit, once. Further tries of the same run have it, too. */
	async claim(): Promise<ClaimResult> {
		return await (this.result ??= this.claimOnce());
	}

	private async claimOnce(): Promise<ClaimResult> {
		const isKnownHere = begunHere.has(this.memory) && !this.isManualRetry;
		begunHere.add(this.memory);
		const known = await this.record();
		const isNew = (record: string) => !known.includes(record);
		this.ownRecords = [this.run, this.input].filter(isNew);
		const repeated = isKnownHere ? undefined : this.repeatedRun(known);
		if (repeated) {
			begunHere.delete(this.memory);
			return repeated;
		}
		if (isNew(this.start)) this.ownRecords.push(this.start);
		this.memory.begunIn = this.current.execution;
		return 'claimed';
	}

	/** Records the claim again: a process that wrote at the same time may have removed the record. */
	async confirm(): Promise<void> {
		if (this.result) await this.record();
	}

	/** Keeps the input recorded when the run ends, since other nodes wait for the jobs. */
	keepInput(): void {
		this.ownRecords = this.ownRecords.filter((record) => record !== this.input);
	}

	/**
	 * To be called when the run ends in good order: from now on the context tells what it submitted.
	 * That the execution began to submit stays recorded, unless it submitted nothing.
	 */
	async release(): Promise<void> {
		const { submissions = [] } = this.memory;
		const { execution } = this.current;
		const hasSubmitted = submissions.some((entry) => entry.execution === execution);
		const unneeded = this.ownRecords.filter((record) => !(hasSubmitted && record === this.start));
		if (unneeded.length === 0) return;
		const { helpers } = this.context;
		await oneAtATime(async () => await helpers.removeProcessed(unneeded, 'node', RECORDS)).catch(
			(error: unknown) => this.logFailure(error),
		);
	}

	private repeatedRun(known: unknown[]): RepeatedRun | undefined {
		if (known.includes(this.run)) return 'lost';
		// Without a memory of its own the execution starts from its beginning.
		const startsHere = this.isManualRetry || this.memory.begunIn === undefined;
		if (startsHere && known.includes(this.start)) return this.isManualRetry ? 'retried' : 'lost';
		const knowsNothing = this.memory.begunIn === undefined && this.context.getMode() === 'retry';
		return knowsNothing && known.includes(this.input) ? 'sameInput' : undefined;
	}

	/** @returns what was recorded before; nothing if n8n can't keep records */
	private async record(): Promise<unknown[]> {
		// What is no execution can't be repeated.
		if (this.current.execution === '') return [];
		const { helpers } = this.context;
		const records = [this.start, this.run, this.input];
		const check = async () =>
			await oneAtATime(async () => await helpers.checkProcessedAndRecord(records, 'node', RECORDS));
		try {
			// Two processes that write a node's first record at the same time get a database error. After
			// one, what is recorded may be our own.
			const first = await check().catch(() => undefined);
			return first ? first.processed : (await check(), []);
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
