import { randomUUID } from 'crypto';

import type { MovableClock } from '../clock';
import type { FileContent, HostedFiles } from '../fileHost/hostedFiles';
import { objectId, processingNumber } from './ids';
import { MediaError } from '../media/mediaErrors';

/** Akool's `faceswap_status`: queued, processing, completed, failed. */
export type JobStatus = 1 | 2 | 3 | 4;

/** A face swap job as the sandbox knows it. */
export interface Job {
	_id: string;
	job_id: string;
	endpoint: string;
	/** The request's body. */
	body: unknown;
	/** Where to call back; empty when nobody asked for it. */
	webhookUrl: string;
	/** ms since 1970, sandbox time; likewise `updatedAt`. */
	createdAt: number;
	updatedAt: number;
	status: JobStatus;
	/** Where the result is going to be. */
	url: string;
	/** The path in {@link url}. */
	path: string;
	/** Length of a finished video; 0 for pictures. */
	videoSeconds: number;
	/** Why it failed. */
	reason?: string;
}

/** What a job makes. */
export interface JobResult extends FileContent {
	videoSeconds?: number;
}

/** What is to be done. */
export interface JobRequest {
	endpoint: string;
	body: { webhookUrl?: string };
	/** What the result is expected to be. */
	media: 'image' | 'video';
	/** Makes the result. A {@link MediaError} is the reason of a failed job. */
	produce: () => Promise<JobResult>;
	/** Makes the job fail without being tried. */
	forcedFailure?: { reason?: string };
}

/** Durations in ms. */
export interface JobTiming {
	queueMs: number;
	processMs: number;
}

/** Takes jobs in, lets them take their time, does them, and announces each change of status. */
export class JobQueue {
	private readonly jobs = new Map<string, { job: Job; due: number; done: Promise<void> }>();

	constructor(
		private readonly clock: MovableClock,
		private readonly files: HostedFiles,
		private readonly timing: JobTiming,
		private readonly publicAddress: () => string,
		private readonly onStatusChange: (job: Job) => void,
	) {}

	/** Takes a job in. */
	enqueue(request: JobRequest): Job {
		const now = this.clock.now();
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
			url: this.publicAddress() + path,
			path,
			videoSeconds: 0,
		};
		this.files.reserve(path);
		const due = now + this.timing.queueMs + this.timing.processMs;
		this.jobs.set(job._id, { job, due, done: this.run(job, request, due) });
		return job;
	}

	/** The job with this `_id`. */
	find(id: string): Job | undefined {
		return this.jobs.get(id)?.job;
	}

	/** All jobs, the oldest first. */
	all(): Job[] {
		return [...this.jobs.values()].map(({ job }) => job);
	}

	/** Deletes a job and its file for good. */
	remove(id: string): void {
		const job = this.find(id);
		if (job) this.files.remove(job.path);
		this.jobs.delete(id);
	}

	/** Waits until every job whose time has come is really done. */
	async settle(): Promise<void> {
		const now = this.clock.now();
		const due = [...this.jobs.values()].filter((entry) => entry.due <= now);
		await Promise.all(due.map(({ done }) => done));
	}

	/** Forgets all jobs. */
	clear(): void {
		this.jobs.clear();
	}

	private async run(job: Job, request: JobRequest, due: number): Promise<void> {
		await this.clock.waitUntil(due - this.timing.processMs);
		this.setStatus(job, 2);
		const [outcome] = await Promise.all([produceResult(request), this.clock.waitUntil(due)]);
		if ('bytes' in outcome) {
			this.changeExtension(job, outcome.type === 'video/mp4' ? 'mp4' : 'png');
			this.files.store(job.path, outcome);
			job.videoSeconds = outcome.videoSeconds ?? 0;
			this.setStatus(job, 3);
		} else {
			job.reason = outcome.reason;
			this.setStatus(job, 4);
		}
	}

	/** The address was given out before anybody knew what it would hold. */
	private changeExtension(job: Job, extension: string): void {
		const path = job.path.replace(/\w+$/, extension);
		if (path === job.path) return;
		this.files.rename(job.path, path);
		job.path = path;
		job.url = this.publicAddress() + path;
	}

	private setStatus(job: Job, status: JobStatus): void {
		job.status = status;
		job.updatedAt = this.clock.now();
		// Nobody hears of a job that was deleted meanwhile.
		if (this.jobs.has(job._id)) this.onStatusChange(job);
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
