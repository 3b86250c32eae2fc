import type { Clock } from './clock';
import { WindowSize } from './windowSize';

/**
 * Limits how many requests are in flight at once, to as many as a provider answers quickly, see
 * {@link WindowSize}. It does not replace the rate limiter, which says when a request may be sent.
 */
export class ConcurrencyWindow {
	private readonly size: WindowSize;
	/** How much work has begun, and how much of it is paused. */
	private present = 0;
	private paused = 0;
	/** What lets work begin, and what lets paused work go on; the first comes first. */
	private readonly waiting: Array<() => void> = [];
	private readonly resuming: Array<() => void> = [];

	/** @param most how many requests may be in flight at once, at least 1 */
	constructor(clock: Clock, most: number) {
		this.size = new WindowSize(clock, most);
	}

	/** Runs work that sends requests one after the other, as soon as there is room in the window. */
	async run<T>(work: () => Promise<T>): Promise<T> {
		await new Promise<void>((begin) => {
			this.waiting.push(begin);
			this.fill();
		});
		try {
			return await work();
		} finally {
			this.present--;
			this.fill();
		}
	}

	/** Sends a request of such work, and learns from how it is answered. */
	async watch<T>(send: () => Promise<T>): Promise<T> {
		const end = this.size.begin();
		let isAnswered = false;
		try {
			const answer = await send();
			isAnswered = true;
			return answer;
		} finally {
			end(isAnswered);
			this.fill();
		}
	}

	/**
	 * Pauses work whose request failed. It goes on when there is room: of many whose requests failed
	 * together, only a few send again together. No other work begins instead.
	 *
	 * @throws what the pause throws
	 */
	async pause(wait: () => Promise<void>): Promise<void> {
		this.paused++;
		this.fill();
		await wait().catch((error: unknown) => {
			this.paused--;
			throw error;
		});
		await new Promise<void>((goOn) => {
			this.resuming.push(goOn);
			this.fill();
		});
	}

	private fill(): void {
		while (this.present - this.paused < this.size.current && this.resuming.length > 0) {
			this.paused--;
			this.resuming.shift()?.();
		}
		while (this.present < this.size.current && this.waiting.length > 0) {
			this.present++;
			this.waiting.shift()?.();
		}
	}
}
