import { randomUUID } from 'crypto';

import type { MovableClock } from '../../clock';
import type { HostedFiles } from '../../fileHost/hostedFiles';
import { JobRuns, type JobOutcome, type JobTiming } from '../../jobs/jobRuns';
import { MediaError } from '../../media/mediaErrors';
import type { SwapResult } from '../../swaps/faceSwapper';

import { objectId, processingNumber } from './ids';
import type { Job, JobRequest, JobStatus } from './job';

/** What a {@link JobQueue} works with. */
export interface JobQueueOptions {
	clock: MovableClock;
	/** Where results are stored. */
	files: HostedFiles;
	timing: JobTiming;
	/** Gives the origin under which files are served; called when an address is needed. */
	publicAddress: () => string;
	/** Called after each change of status, unless the job was deleted. */
	onStatusChange: (job: Job) => void;
}

/** Queues jobs, runs each one when its time has come, and reports each change of status. */
export class JobQueue extends JobRuns<Job> {
	constructor(private readonly options: JobQueueOptions) {
		super(options.clock, options.timing);
	}

	/**
	 * Queues a job. Its result's address is known at once, the file is stored there later.
	 *
	 * @returns the job with status 1; the object is updated as the job goes on
	 */
	enqueue(request: JobRequest): Job {
		const { clock, files, publicAddress } = this.options;
		const now = clock.now();
		const path = `/files/final_material__${randomUUID()}.${request.media === 'video' ? 'mp4' : 'png'}`;
		const job: Job = {
			_id: objectId(now),
			job_id: processingNumber(now),
			endpoint: request.endpoint,
			body: request.body,
			webhookUrl: request.body.webhookUrl ?? '',
			createdAt: now,
			updatedAt: now,
			status: 1,
			url: publicAddress() + path,
			path,
			videoSeconds: 0,
		};
		files.reserve(path);
		this.run(job._id, job, {
			begin: () => this.setStatus(job, 2),
			produce: request.produce,
			end: (outcome) => this.finish(job, outcome),
		});
		return job;
	}

	/** Deletes a job and its file. An unknown ID is ignored. */
	override remove(id: string): void {
		const job = this.find(id);
		if (job) this.options.files.remove(job.path);
		super.remove(id);
	}

	private finish(job: Job, outcome: JobOutcome<SwapResult>): void {
		if ('result' in outcome) {
			const { result } = outcome;
			this.changeExtension(job, result.type === 'video/mp4' ? 'mp4' : 'png');
			this.options.files.store(job.path, result);
			job.videoSeconds = result.videoSeconds ?? 0;
			this.setStatus(job, 3);
		} else {
			Object.assign(job, reasonOf(outcome.error));
			this.setStatus(job, 4);
		}
	}

	/** Corrects the file's extension: the address was given out before the result was known. */
	private changeExtension(job: Job, extension: string): void {
		const path = job.path.replace(/\w+$/, extension);
		if (path === job.path) return;
		this.options.files.rename(job.path, path);
		job.path = path;
		job.url = this.options.publicAddress() + path;
	}

	private setStatus(job: Job, status: JobStatus): void {
		job.status = status;
		job.updatedAt = this.options.clock.now();
		// A job that was deleted meanwhile is not reported.
		if (this.has(job._id)) this.options.onStatusChange(job);
	}
}

/** A failure that was ordered. */
export class OrderedFailure extends Error {
	/** @param reasonField the field that the reason is given in, if there is a reason */
	constructor(
		readonly reason?: string,
		readonly reasonField?: string,
	) {
		super(reason);
	}
}

function reasonOf(error: unknown): Pick<Job, 'reason' | 'reasonField'> {
	if (error instanceof OrderedFailure) {
		return { reason: error.reason, reasonField: error.reasonField };
	}
	if (error instanceof MediaError) return { reason: error.message };
	return { reason: `the sandbox itself failed: ${String(error)}` };
}
