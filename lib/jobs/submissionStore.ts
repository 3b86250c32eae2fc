import type { Submission, SubmissionSlot } from './submitOnce';

/** A run of a node in an execution. */
export interface NodeRun {
	/** The execution's ID; empty if n8n keeps no execution. */
	execution: string;
	/** The run's index: a loop, and a tool that is tried again, run the node several times. */
	run: number;
	/** Whether the node runs as a tool of a language model. */
	isTool: boolean;
}

/** What an item asks for. */
export interface Order {
	/** Index of the input item. */
	item: number;
	/** Hash of the values asked for. */
	values: string;
	/**
	 * Hash of the call: the node's parameters before expressions are evaluated, and what came in. It
	 * stays the same where an expression gives another value each time, such as the current time.
	 */
	call: string;
}

/** A submission as it is stored: plain data, which is saved with the execution. */
export interface StoredSubmission extends Order, Pick<NodeRun, 'execution' | 'run'> {
	submission: Submission;
	/** Whether the node has output the job. Until then its result is still owed to the user. */
	handedOut?: boolean;
}

/**
 * The submissions of a node in an execution and, when that is retried by hand, in the executions
 * before it. It decides whether an item asks for a job that was submitted already.
 */
export class SubmissionStore {
	/**
	 * @param stored the stored submissions; changed in place
	 * @param current the run that submits
	 */
	constructor(
		private readonly stored: StoredSubmission[],
		private readonly current: NodeRun,
	) {
		// The result of another run that was handed out is never taken up again.
		this.remove(({ handedOut, run }) => handedOut === true && run !== current.run);
	}

	/** Returns the slot of an item: with its submission, if there is one, or empty. */
	slotFor(order: Order): SubmissionSlot {
		let entry = this.takeUp(order);
		return {
			get: () => entry?.submission,
			set: (submission) => {
				entry ??= this.add({ ...this.place(), ...order, submission });
				entry.submission = submission;
			},
			clear: () => {
				this.remove((other) => other === entry);
				entry = undefined;
			},
			handOut: () => {
				if (entry) entry.handedOut = true;
			},
		};
	}

	/** The submissions of earlier tries of this run, also those in an execution that is retried. */
	ofEarlierTries(): StoredSubmission[] {
		const { run, isTool } = this.current;
		return this.stored.filter((entry) => entry.run === run || isTool);
	}

	/** Finds an item's submission, and makes it one of the current run. */
	private takeUp(order: Order): StoredSubmission | undefined {
		const same = this.stored.filter((entry) => isSameOrder(entry, order, this.current));
		const entry =
			same.find((one) => this.isOfCurrentRun(one)) ??
			same.find(({ item }) => item === order.item) ??
			same.at(0);
		return entry && Object.assign(entry, this.place(), order);
	}

	private isOfCurrentRun({ execution, run }: StoredSubmission): boolean {
		return execution === this.current.execution && run === this.current.run;
	}

	private place(): Pick<NodeRun, 'execution' | 'run'> {
		return { execution: this.current.execution, run: this.current.run };
	}

	private add(entry: StoredSubmission): StoredSubmission {
		this.stored.push(entry);
		return entry;
	}

	private remove(isUnwanted: (entry: StoredSubmission) => boolean): void {
		for (let at = this.stored.length - 1; at >= 0; at--) {
			if (isUnwanted(this.stored[at])) this.stored.splice(at, 1);
		}
	}
}

/**
 * Whether an item asks for what was submitted already, so that submitting it again would charge it
 * twice:
 * - Same execution, same run, same item (Retry On Fail): always, whatever its values are now.
 * - Same execution, another run: the same values, and the result was never output. Otherwise a loop
 *   asks for another job on purpose. A tool that is tried again counts as another run, so for tools
 *   the same call is enough.
 * - Another execution (a manual retry): the same item, with the same values or in the same call.
 */
export function isSameOrder(
	stored: StoredSubmission,
	order: Order,
	{ execution, run, isTool }: NodeRun,
): boolean {
	const isSameRun = stored.run === run;
	const isSameItem = stored.item === order.item;
	const hasSameValues = stored.values === order.values;
	const isSameCall = stored.call === order.call;
	if (stored.execution === execution) {
		if (isSameRun) return isSameItem;
		return !stored.handedOut && (hasSameValues || (isTool && isSameCall));
	}
	if (!isSameItem) return false;
	return isSameRun ? hasSameValues || isSameCall : hasSameValues && !stored.handedOut;
}
