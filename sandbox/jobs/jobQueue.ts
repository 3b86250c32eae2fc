import { randomUUID } from 'crypto';

import type { MovableClock } from '../clock';
import type { FileContent, HostedFiles } from '../fileHost/hostedFiles';
import { objectId, processingNumber } from './ids';
import { MediaFault } from '../media/mediaErrors';

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
export interface Product extends FileContent {
	videoSeconds?: number;
}

/** What is to be done. */
export interface Order {
	endpoint: string;
	body: { webhookUrl?: string };
	/** What the result is expected to be. */
	media: 'image' | 'video';
	/** Makes the result. A {@link MediaFault} is the reason of a failed job. */
	work: () => Promise<Product>;
	/** Makes the job fail without being tried. */
	doom?: { reason?: string };
}

/** Durations in ms. */
export interface JobTiming {
	queueMs: number;
	processMs: number;
}

/** Takes jobs in, lets them take their time, does them, and announces each change of status. */
export class JobOffice {
	private readonly jobs = new Map<string, { job: Job; due: number; done: Promise<void> }>();

	constructor(
		private readonly clock: MovableClock,
		private readonly files: HostedFiles,
		private readonly timing: JobTiming,
		private readonly publicAddress: () => string,
		private readonly announce: (job: Job) => void,
	) {}

	/** Takes a job in. */
	accept(order: Order): Job {
		const now = this.clock.now();
		const path = `/files/final_material__${randomUUID()}.${order.media === 'video' ? 'mp4' : 'png'}`;
		const job: Job = {
			_id: objectId(now),
			job_id: processingNumber(now),
			endpoint: order.endpoint,
			body: order.body,
			webhookUrl: order.body.webhookUrl ?? '',
			createdAt: now,
			updatedAt: now,
			status: 1,
			url: this.publicAddress() + path,
			path,
			videoSeconds: 0,
		};
		this.files.announce(path);
		const due = now + this.timing.queueMs + this.timing.processMs;
		this.jobs.set(job._id, { job, due, done: this.run(job, order, due) });
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

	private async run(job: Job, order: Order, due: number): Promise<void> {
		await this.clock.until(due - this.timing.processMs);
		this.turn(job, 2);
		const [outcome] = await Promise.all([attempt(order), this.clock.until(due)]);
		if ('bytes' in outcome) {
			this.rename(job, outcome.type === 'video/mp4' ? 'mp4' : 'png');
			this.files.fill(job.path, outcome);
			job.videoSeconds = outcome.videoSeconds ?? 0;
			this.turn(job, 3);
		} else {
			job.reason = outcome.reason;
			this.turn(job, 4);
		}
	}

	/** The address was given out before anybody knew what it would hold. */
	private rename(job: Job, extension: string): void {
		const path = job.path.replace(/\w+$/, extension);
		if (path === job.path) return;
		this.files.rename(job.path, path);
		job.path = path;
		job.url = this.publicAddress() + path;
	}

	private turn(job: Job, status: JobStatus): void {
		job.status = status;
		job.updatedAt = this.clock.now();
		// Nobody hears of a job that was deleted meanwhile.
		if (this.jobs.has(job._id)) this.announce(job);
	}
}

async function attempt({ work, doom }: Order): Promise<Product | { reason?: string }> {
	if (doom) return { reason: doom.reason };
	try {
		return await work();
	} catch (error) {
		if (error instanceof MediaFault) return { reason: error.message };
		return { reason: `the sandbox itself failed: ${String(error)}` };
	}
}
