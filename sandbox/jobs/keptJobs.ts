import type { MovableClock } from '../clock';

import { JobRuns, type JobTiming } from './jobRuns';

/** How jobs are kept and carried out. */
export interface KeptJobsOptions {
	clock: MovableClock;
	timing: JobTiming;
	/** How many are processed at once; any number by default. */
	parallel?: number;
	/** How long a job can be found, in ms of sandbox time. */
	keptMs: number;
}

/** Jobs that are gone some time after they were created. */
export class KeptJobs<Job extends { createdAt: number }> extends JobRuns<Job> {
	private readonly keptMs: number;

	constructor({ clock, timing, parallel, keptMs }: KeptJobsOptions) {
		super(clock, timing, parallel);
		this.keptMs = keptMs;
	}

	/** The job with this ID; undefined when there is none, or no longer. */
	override find(id: string): Job | undefined {
		const job = super.find(id);
		return job && this.isKept(job) ? job : undefined;
	}

	/** The jobs that can still be found, the newest first. */
	recent(): Job[] {
		return this.all()
			.filter((job) => this.isKept(job))
			.reverse();
	}

	private isKept({ createdAt }: Job): boolean {
		return this.clock.now() - createdAt < this.keptMs;
	}
}
