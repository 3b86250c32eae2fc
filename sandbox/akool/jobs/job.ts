import type { SwapResult } from '../../swaps/faceSwapper';

/** Akool's `faceswap_status`: 1 queued, 2 processing, 3 completed, 4 failed. */
export type JobStatus = 1 | 2 | 3 | 4;

/** A face swap job as the sandbox stores it. */
export interface Job {
	/** The ID that results are asked for with: 24 hex digits. */
	_id: string;
	/** Akool's processing number; nothing can be looked up by it. */
	job_id: string;
	/** Path of the endpoint the job was submitted to. */
	endpoint: string;
	/** The request's body. */
	body: unknown;
	/** Where to call back; empty when the request named no address. */
	webhookUrl: string;
	/** ms since 1970, sandbox time. */
	createdAt: number;
	/** When the status last changed, in ms since 1970, sandbox time. */
	updatedAt: number;
	status: JobStatus;
	/** Address of the result; nothing can be downloaded there before status 3. */
	url: string;
	/** The path in {@link url}. */
	path: string;
	/** Length of a finished video in s; 0 for pictures. */
	videoSeconds: number;
	/** Why the job failed; missing unless it did, or when no reason is given. */
	reason?: string;
	/** The field that the reason is given in. */
	reasonField?: string;
	/** What it cost; missing if the sandbox does not tell. */
	credits?: number;
}

/** A job to be put into the queue. */
export interface JobRequest {
	/** Path of the endpoint it was submitted to. */
	endpoint: string;
	/** The request's body. */
	body: { webhookUrl?: string };
	/** What the result is expected to be, judged before any download. */
	media: 'image' | 'video';
	/** Produces the result. When it throws, the job fails; a `MediaError` gives the reason. */
	produce: () => Promise<SwapResult>;
}
