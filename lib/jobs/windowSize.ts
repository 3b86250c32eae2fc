import type { Clock } from './clock';
import { DEFAULT_PARALLEL } from './concurrency';

/** Answers that take longer, in ms, do not come quickly. */
const QUICK_MS = 1000;
/** Answers count as slower than before when they take this many times as long, and a bit more. */
const RISE_FACTOR = 2;
const RISE_MS = 100;
/** A smaller window did not help when answers still take this part of the time, or longer. */
const IN_VAIN = 0.75;

/**
 * Learns from answers how many requests a provider takes at once, as TCP does: a few at first, twice as
 * many after each round in which all were answered well and quickly. A round is as many answers as fit
 * into the window. When answers get slower, the window is halved; after an error, or when they are slow,
 * it is as small as at first. From then on it grows by one a round, unless answers are as slow with fewer
 * requests: then it is not their number that makes them slow.
 */
export class WindowSize {
	private size: number;
	private isDoubling = true;
	private inFlight = 0;
	/** When the window last became smaller: answers to earlier requests tell nothing of its size. */
	private shrunkAt = -Infinity;
	/** How many requests were in flight at once in this round, and how long their answers took. */
	private roundPeak = 0;
	private roundTimes: number[] = [];
	/** The shortest typical answer time of a round since the window was last halved, in ms. */
	private bestMs = Infinity;
	/** The typical answer time for which the window was halved just now, in ms. */
	private halvedMs?: number;

	/** @param most how many requests may be in flight at once, at least 1 */
	constructor(
		private readonly clock: Clock,
		private readonly most: number,
	) {
		this.size = this.first;
	}

	/** How many requests may be in flight now. */
	get current(): number {
		return this.size;
	}

	/**
	 * Records that a request is sent.
	 *
	 * @returns is to be called when it has ended, with whether it was answered well
	 */
	begin(): (isAnswered: boolean) => void {
		const start = this.clock.monotonicNow();
		this.inFlight++;
		this.roundPeak = Math.max(this.roundPeak, this.inFlight);
		return (isAnswered) => {
			if (isAnswered) this.answered(start);
			else this.shrink(this.first);
			this.inFlight--;
		};
	}

	private get first(): number {
		return Math.min(DEFAULT_PARALLEL, this.most);
	}

	private answered(start: number): void {
		if (start < this.shrunkAt) return;
		this.roundTimes.push(this.clock.monotonicNow() - start);
		if (this.roundTimes.length >= this.size) this.endRound();
	}

	private endRound(): void {
		const typicalMs = median(this.roundTimes);
		this.roundTimes = [];
		if (typicalMs > QUICK_MS) return this.shrink(this.first);
		if (typicalMs > this.bestMs * RISE_FACTOR + RISE_MS) return this.halve(typicalMs);
		if (this.halvedMs !== undefined && typicalMs > this.halvedMs * IN_VAIN) this.isDoubling = true;
		this.halvedMs = undefined;
		this.bestMs = Math.min(this.bestMs, typicalMs);
		this.grow();
	}

	private halve(typicalMs: number): void {
		this.shrink(Math.max(this.first, Math.floor(this.size / 2)));
		this.halvedMs = typicalMs;
		this.bestMs = Infinity;
	}

	/** A window that was mostly empty tells nothing of a larger one. */
	private grow(): void {
		const wasUsed = this.roundPeak * 2 > this.size;
		this.roundPeak = this.inFlight;
		if (!wasUsed) return;
		this.size = Math.min(this.most, this.isDoubling ? this.size * 2 : this.size + 1);
	}

	private shrink(size: number): void {
		this.size = Math.min(this.size, size);
		this.isDoubling = false;
		this.shrunkAt = this.clock.monotonicNow();
		this.roundPeak = 0;
		this.roundTimes = [];
	}
}

function median(values: readonly number[]): number {
	return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
