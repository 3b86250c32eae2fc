import type { MovableClock } from '../clock';

import { Slots } from './slots';

/** How long each status lasts, in ms of sandbox time. */
export interface JobTiming {
	/** Before it is processed. */
	queueMs: number;
	/** While it is processed. */
	processMs: number;
}

/** How a job ended: with a result, or an error that says why there is none. */
export type JobOutcome<Result> = { result: Result } | { error: unknown };

/** What happens with one job. */
export interface JobSteps<Result> {
	/** Called when the job begins to be processed. */
	begin(): void;
	/** Produces the result, while the job is processed. When it throws, the job fails. */
	produce(): Promise<Result>;
	/** Called when the job has ended. */
	end(outcome: JobOutcome<Result>): void;
}

/** The jobs of a stand-in. Each is run when its time has come. */
export class JobRuns<Job> {
	private readonly runs = new Map<string, { job: Job; due: number; done: Promise<void> }>();
	private readonly slots: Slots;

	/** @param parallel how many jobs are processed at once; the others wait */
	constructor(
		protected readonly clock: MovableClock,
		private readonly timing: JobTiming,
		parallel = Infinity,
	) {
		this.slots = new Slots(parallel);
	}

	/** Adds a job, which is begun and ended later. */
	run<Result>(id: string, job: Job, steps: JobSteps<Result>): void {
		const { queueMs, processMs } = this.timing;
		const start = this.slots.take(this.clock.now() + queueMs, processMs);
		const due = start + processMs;
		this.runs.set(id, { job, due, done: this.carryOut(start, due, steps) });
	}

	/** Whether there is a job with this ID. */
	has(id: string): boolean {
		return this.runs.has(id);
	}

	/** The job with this ID; undefined when there is none or it was deleted. */
	find(id: string): Job | undefined {
		return this.runs.get(id)?.job;
	}

	/** All jobs, the oldest first. */
	all(): Job[] {
		return [...this.runs.values()].map(({ job }) => job);
	}

	/** Deletes a job. An unknown ID is ignored. */
	remove(id: string): void {
		this.runs.delete(id);
	}

	/** Resolves when every job that is due by now has ended. */
	async settle(): Promise<void> {
		const now = this.clock.now();
		const due = [...this.runs.values()].filter((entry) => entry.due <= now);
		await Promise.all(due.map(({ done }) => done));
	}

	/** Removes all jobs. */
	clear(): void {
		this.runs.clear();
		this.slots.clear();
	}

	private async carryOut<Result>(
		start: number,
		due: number,
		{ begin, produce, end }: JobSteps<Result>,
	): Promise<void> {
		await this.clock.waitUntil(start);
		begin();
		const outcome = produce().then(
			(result) => ({ result }),
			(error: unknown) => ({ error }),
		);
		await this.clock.waitUntil(due);
		end(await outcome);
	}
}
