import type { AnyFailure } from './failureKinds';

/** The forced failures that are still to happen. */
export class ForcedFailureQueue<Failure extends AnyFailure> {
	private queue: Array<Failure & { times: number; after: number }> = [];

	/** Adds a failure. Failures at the same point happen in the order they were added. */
	add(failure: Failure): void {
		this.queue.push({ ...failure, times: failure.times ?? 1, after: failure.after ?? 0 });
	}

	/**
	 * Takes the failure that is to happen now, and counts it as having happened once.
	 *
	 * @param on the point that was reached
	 * @param faults the kinds that can happen now; failures of other kinds are left as they are
	 * @param suits chooses among these
	 * @returns the failure; undefined when nothing is to fail
	 */
	take<Fault extends Failure['fault']>(
		on: Failure['on'],
		faults: readonly Fault[],
		suits: (failure: Extract<Failure, { fault: Fault }>) => boolean = () => true,
	): Extract<Failure, { fault: Fault }> | undefined {
		const isOfKind = (failure: Failure): failure is Extract<Failure, { fault: Fault }> =>
			failure.on === on && (faults as readonly string[]).includes(failure.fault);
		for (const failure of this.queue) {
			if (!isOfKind(failure) || !suits(failure)) continue;
			if (failure.after > 0) {
				failure.after--;
				continue;
			}
			failure.times--;
			if (failure.times <= 0) this.queue = this.queue.filter((other) => other !== failure);
			return failure;
		}
		return undefined;
	}

	/** Removes all failures. */
	clear(): void {
		this.queue = [];
	}
}
