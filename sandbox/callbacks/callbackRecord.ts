import type { CallbackContent } from './postCallback';

/** One attempt to send a callback, or a callback that was deliberately lost. */
export interface CallbackRecord<Status extends number | string> {
	/** ms since 1970, sandbox time. */
	at: number;
	/** ID of the job. */
	jobId: string;
	/** The job status it reports. */
	status: Status;
	/** Where it was sent. */
	url: string;
	/** The HTTP body as it was sent. */
	body: string;
	/** 1 for the first attempt, 2 and more for retries. */
	attempt: number;
	/** The receiver's answer; missing until it came. */
	answer?: { status: number; body: string };
	/** Why there is no answer. */
	error?: string;
}

/** A callback to be sent, and the job and status it reports. */
export interface PendingCallback<Status extends number | string> extends Pick<
	CallbackRecord<Status>,
	'jobId' | 'status' | 'url'
> {
	/** Body and headers; called for each attempt. */
	content: () => CallbackContent;
}

/** Where and how often a callback is sent on demand. */
export interface OnDemand {
	/** Where to call, instead of the address the client gave. */
	to?: string;
	/** How often it is sent, all at once; 1 by default. */
	times?: number;
}

/** How a provider sends a callback again. */
export interface RetryPolicy {
	/** How often it is sent at most. */
	attempts: number;
	/** Pause after the first attempt in ms of sandbox time; each further pause is twice as long. */
	firstPauseMs: number;
	/** Whether an answer with this HTTP status ends the attempts. */
	isDelivered(status: number): boolean;
}
