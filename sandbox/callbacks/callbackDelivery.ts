import type { MovableClock } from '../clock';
import { isLocalAddress } from '../http/localAddress';

import { postCallback, type CallbackRequest } from './postCallback';

/** One attempt to send a callback, or a callback that was deliberately lost. */
export interface CallbackRecord {
	/** ms since 1970, sandbox time. */
	at: number;
	/** `_id` of the job. */
	jobId: string;
	/** The job status it reports. */
	status: number;
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

/** A callback to be sent: the HTTP request, and the job and status it reports. */
export interface PendingCallback extends Pick<CallbackRecord, 'jobId' | 'status'> {
	request: CallbackRequest;
}

/** Akool retries until HTTP 200, but doesn't say how often. Here the pauses add up to 127 s. */
const ATTEMPTS = 8;
/** Pause after the first attempt; each further pause is twice as long. */
const FIRST_PAUSE_MS = 1000;

/** Sends callbacks, retries them, and records every attempt. */
export class CallbackDelivery {
	/** All attempts, the oldest first. */
	readonly records: CallbackRecord[] = [];
	private readonly pending = new Set<{ due: number; done: Promise<CallbackRecord | undefined> }>();
	private closing = new AbortController();

	/** @param timing how long a receiver may take to answer, in ms of real time */
	constructor(
		private readonly clock: MovableClock,
		private readonly timing: { callbackTimeoutMs: number },
	) {}

	/**
	 * Sends a callback and retries it until HTTP 200, up to eight attempts with the same bytes. An
	 * address on another machine is not retried.
	 *
	 * @param delayMs before the first attempt, in ms of sandbox time
	 * @throws {TypeError} when the callback's address isn't a URL
	 */
	async deliver(callback: PendingCallback, delayMs = 0): Promise<void> {
		const { signal } = this.closing;
		const attempts = isLocalAddress(new URL(callback.request.url)) ? ATTEMPTS : 1;
		let pause = delayMs;
		for (let attempt = 1; attempt <= attempts && !signal.aborted; attempt++) {
			const due = this.clock.now() + pause;
			const call = { due, done: this.sendAt(due, callback, attempt) };
			this.pending.add(call);
			const record = await call.done;
			this.pending.delete(call);
			if (record?.answer?.status === 200) return;
			pause = FIRST_PAUSE_MS * 2 ** (attempt - 1);
		}
	}

	/**
	 * Sends a callback once, without delay.
	 *
	 * @returns its record, with the receiver's answer or the error; never throws
	 */
	async send(callback: PendingCallback, attempt = 1): Promise<CallbackRecord> {
		const { signal } = this.closing;
		const record = this.addRecord(callback, attempt);
		const outcome = await postCallback(callback.request, this.timing.callbackTimeoutMs, signal);
		return Object.assign(record, outcome);
	}

	/** Records a callback that is never sent. */
	recordLost(callback: PendingCallback, error: string): void {
		this.addRecord(callback, 1).error = error;
	}

	/** Resolves when every attempt that is due by now was answered or failed. */
	async settle(): Promise<void> {
		const now = this.clock.now();
		const due = [...this.pending].filter((call) => call.due <= now);
		await Promise.all(due.map(({ done }) => done));
	}

	/** Removes all records and cancels all callbacks. New ones can be sent afterwards. */
	clear(): void {
		this.close();
		this.closing = new AbortController();
		this.records.length = 0;
	}

	/** Cancels all callbacks; nothing is sent any more. */
	close(): void {
		this.closing.abort();
		this.pending.clear();
	}

	private async sendAt(due: number, callback: PendingCallback, attempt: number) {
		const { signal } = this.closing;
		await this.clock.waitUntil(due);
		return signal.aborted ? undefined : await this.send(callback, attempt);
	}

	private addRecord(
		{ jobId, status, request: { url, body } }: PendingCallback,
		attempt: number,
	): CallbackRecord {
		const record = { at: this.clock.now(), jobId, status, url, body, attempt };
		this.records.push(record);
		return record;
	}
}
