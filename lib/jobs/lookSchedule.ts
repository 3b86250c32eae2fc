import type { JobTimes } from './jobTimes';
import { pollingPause } from './pollingPause';

/** After a usual look that found most jobs finished, the next pause is shortened to this fraction. */
const EARLY_POLL_FACTOR = 1 / 3;
/** The shortest pause before a look at an expected time, in ms. */
const SHORTEST_PAUSE_MS = 50;
/** A look is put off for at most so many usual pauses, in case jobs take less time than before. */
const LONGEST_DELAY = 1;
/** How many looks there may be beyond those with usual pauses, and how many left out are made up for. */
const MOST_EXTRA = 1;
const MOST_SAVED = 2;
/** Behind a look that came too early, the next one follows after this fraction of the usual pause. */
const BEHIND = 1 / 4;
/** Of the jobs, this share has to be expected before a look at the time of the last of them. */
const EXPECTED_SHARE = 0.5;

/** Options of {@link LookSchedule}. */
export interface ScheduleOptions {
	/** The usual pause, see `pollingPause`; in ms. */
	pollIntervalMs: number;
	/** When the wait began, in monotonic ms. */
	start: number;
	/** How many jobs there are. */
	count: number;
	/** Returns a random number from 0 to 1. */
	random: () => number;
	/** When jobs were submitted, in monotonic ms, by their IDs. */
	submittedAt: ReadonlyMap<string, number>;
	/** How long jobs take. */
	times: JobTimes;
}

/** The next look. */
export interface Look {
	/** Pause before it, in ms. */
	pauseMs: number;
	/** IDs of the jobs that it is for; undefined for all. */
	ids?: string[];
}

/**
 * Decides when to look at jobs. As long as nobody knows how long they take, after the usual pause.
 * Afterwards when they are expected to be completed: that may be sooner, but there is at most one look
 * more than with usual pauses; or it is put off, and then looks follow quickly until what was saved is
 * used up.
 */
export class LookSchedule {
	/** When the next look would follow with usual pauses, in monotonic ms. */
	private usualAt: number;
	/** When the look before was to be, in monotonic ms. */
	private plannedAt: number;
	/** How many jobs were unfinished at the latest usual look. */
	private openBefore: number;
	/** How many looks more there were than with usual pauses; negative if there were fewer. */
	private extra = 0;
	/** When each job was last seen unfinished, in monotonic ms. */
	private readonly seenAt = new Map<string, number>();

	constructor(private readonly options: ScheduleOptions) {
		this.usualAt = this.plannedAt = options.start;
		this.openBefore = options.count;
	}

	/** Records that a job was not finished at a monotonic time in ms. */
	sawUnfinished(id: string, at: number): void {
		this.seenAt.set(id, at);
	}

	/** Records that a job was seen completed at a monotonic time in ms. */
	sawCompleted(id: string, at: number): void {
		const submitted = this.options.submittedAt.get(id);
		if (submitted === undefined) return;
		const after = Math.round(this.ageOf(id, submitted));
		this.options.times.add({ after, within: Math.round(at - submitted) });
	}

	/**
	 * Plans the next look.
	 *
	 * @param open IDs of the unfinished jobs
	 * @param now monotonic time in ms
	 */
	next(open: ReadonlySet<string>, now: number): Look {
		const { pollIntervalMs, start, random } = this.options;
		const pause = pollingPause(pollIntervalMs, now - start, random());
		this.countLookBefore(open.size, now, pause);
		const look = this.plan(open, now, pause);
		this.plannedAt = now + look.pauseMs;
		return look;
	}

	private plan(open: ReadonlySet<string>, now: number, pause: number): Look {
		const usualMs = this.usualAt - now;
		const expected = this.expectedTimes(open);
		if (expected.size <= open.size * EXPECTED_SHARE) {
			return { pauseMs: this.extra < 0 ? Math.min(usualMs, pause * BEHIND) : usualMs };
		}
		const expectedMs = latestOf(expected) - now;
		if (expectedMs >= usualMs) {
			return { pauseMs: Math.min(expectedMs, usualMs + pause * LONGEST_DELAY) };
		}
		if (this.extra >= MOST_EXTRA) return { pauseMs: usualMs };
		return { pauseMs: Math.max(expectedMs, SHORTEST_PAUSE_MS), ids: [...expected.keys()] };
	}

	/** Compares the look before with those that there would have been with usual pauses. */
	private countLookBefore(open: number, now: number, pause: number): void {
		if (this.plannedAt < this.usualAt) {
			this.extra++;
			return;
		}
		const leftOut = Math.floor((this.plannedAt - this.usualAt) / pause);
		this.extra = Math.max(this.extra - leftOut, -MOST_SAVED);
		const mostFinished = this.openBefore - open > open;
		this.usualAt = now + (mostFinished ? pause * EARLY_POLL_FACTOR : pause);
		this.openBefore = open;
	}

	/** When jobs are expected to be completed, in monotonic ms, by their IDs. */
	private expectedTimes(open: ReadonlySet<string>): Map<string, number> {
		const { submittedAt, times } = this.options;
		const submitted = [...submittedAt].filter(([id]) => open.has(id));
		const ages = submitted.map(([id, at]) => this.ageOf(id, at));
		const expectedAge = times.expectations(ages);
		const expected = new Map<string, number>();
		submitted.forEach(([id, at], index) => {
			const age = expectedAge(ages[index]);
			if (age !== undefined) expected.set(id, at + age);
		});
		return expected;
	}

	/** How old a job was when it was last seen unfinished, in ms. */
	private ageOf(id: string, submitted: number): number {
		return Math.max(0, (this.seenAt.get(id) ?? submitted) - submitted);
	}
}

/** There may be too many times for the arguments of a call. */
function latestOf(times: ReadonlyMap<string, number>): number {
	let latest = -Infinity;
	for (const time of times.values()) latest = Math.max(latest, time);
	return latest;
}
