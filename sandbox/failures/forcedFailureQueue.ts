import type { FailurePoint, ForcedFailure } from './forcedFailures';

/** The faults ordered and not used up yet. */
export class ForcedFailureQueue {
	private queue: Array<ForcedFailure & { times: number; after: number }> = [];

	/** Orders a fault. Faults for the same point are used up in the order they came. */
	add(failure: ForcedFailure): void {
		this.queue.push({ ...failure, times: failure.times ?? 1, after: failure.after ?? 0 });
	}

	/**
	 * Asks what shall go wrong now; a fault that is given out counts as used once.
	 *
	 * @param on the point that is passed
	 * @param suits leaves other faults of the point untouched
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

	/** Forgets all orders. */
	clear(): void {
		this.queue = [];
	}
}
