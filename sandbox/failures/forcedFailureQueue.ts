import type { FailurePoint, ForcedFailure } from '../akool/failures/forcedFailures';

/** The forced failures that are still to happen. */
export class ForcedFailureQueue {
	private queue: Array<ForcedFailure & { times: number; after: number }> = [];

	/** Adds a failure. Failures at the same point happen in the order they were added. */
	add(failure: ForcedFailure): void {
		this.queue.push({ ...failure, times: failure.times ?? 1, after: failure.after ?? 0 });
	}

	/**
	 * Takes the failure that is to happen now, and counts it as having happened once.
	 *
	 * @param on the point that was reached
	 * @param suits chooses among the failures at this point; the others are left as they are
	 * @returns the failure; undefined when nothing is to fail
	 */
	take(
		on: FailurePoint,
		suits: (failure: ForcedFailure) => boolean = () => true,
	): ForcedFailure | undefined {
		const candidates = this.queue.filter((failure) => failure.on === on && suits(failure));
		for (const failure of candidates) {
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
