import { randomUUID } from 'crypto';

import type { MovableClock } from '../../clock';
import type { HostedFiles } from '../../fileHost/hostedFiles';
import { MediaError } from '../../media/mediaErrors';

import { objectId, processingNumber } from './ids';
import type { Job, JobRequest, JobResult, JobStatus } from './job';

/** How long each status lasts, in ms of sandbox time. */
export interface JobTiming {
	/** Status 1, queued. */
	queueMs: number;
	/** Status 2, processing. */
	processMs: number;
}

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
export class JobQueue {
	private readonly jobs = new Map<string, { job: Job; due: number; done: Promise<void> }>();

	constructor(private readonly options: JobQueueOptions) {}

	/**
	 * Queues a job. Its result's address is known at once, the file is stored there later.
	 *
	 * @returns the job with status 1; the object is updated as the job goes on
	 */
	enqueue(request: JobRequest): Job {
		const { clock, files, timing, publicAddress } = this.options;
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
		const due = now + timing.queueMs + timing.processMs;
		this.jobs.set(job._id, { job, due, done: this.run(job, request, due) });
		return job;
	}

	/** The job with this `_id`; undefined when there is none or it was deleted. */
	find(id: string): Job | undefined {
		return this.jobs.get(id)?.job;
	}

	/** All jobs, the oldest first. */
	all(): Job[] {
		return [...this.jobs.values()].map(({ job }) => job);
	}

	/** Deletes a job and its file. An unknown ID is ignored. */
	remove(id: string): void {
		const job = this.find(id);
		if (job) this.options.files.remove(job.path);
		this.jobs.delete(id);
	}

	/** Resolves when every job that is due by now has reached status 3 or 4. */
	async settle(): Promise<void> {
		const now = this.options.clock.now();
		const due = [...this.jobs.values()].filter((entry) => entry.due <= now);
		await Promise.all(due.map(({ done }) => done));
	}

	/** Removes all jobs; those still running are no longer reported. */
	clear(): void {
		this.jobs.clear();
	}

	private async run(job: Job, request: JobRequest, due: number): Promise<void> {
		await this.options.clock.waitUntil(due - this.options.timing.processMs);
		this.setStatus(job, 2);
		const [outcome] = await Promise.all([
			produceResult(request),
			this.options.clock.waitUntil(due),
		]);
		if ('bytes' in outcome) {
			this.changeExtension(job, outcome.type === 'video/mp4' ? 'mp4' : 'png');
			this.options.files.store(job.path, outcome);
			job.videoSeconds = outcome.videoSeconds ?? 0;
			this.setStatus(job, 3);
		} else {
			job.reason = outcome.reason;
			job.reasonField = request.forcedFailure?.field;
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
		if (this.jobs.has(job._id)) this.options.onStatusChange(job);
	}
}

async function produceResult({
	produce,
	forcedFailure,
}: JobRequest): Promise<JobResult | { reason?: string }> {
	if (forcedFailure) return { reason: forcedFailure.reason };
	try {
		return await produce();
	} catch (error) {
		if (error instanceof MediaError) return { reason: error.message };
		return { reason: `the sandbox itself failed: ${String(error)}` };
	}
}
