import type { MovableClock } from '../clock';
import { isLocalAddress } from '../http/localAddress';

import type { CallbackRecord, PendingCallback, RetryPolicy } from './callbackRecord';
import { postCallback, type CallbackContent } from './postCallback';

/** Sends callbacks, retries them, and records every attempt. */
export class CallbackDelivery<Status extends number | string> {
	/** All attempts, the oldest first. */
	readonly records: Array<CallbackRecord<Status>> = [];
	private readonly pending = new Set<{ due: number; done: Promise<unknown> }>();
	private closing = new AbortController();

	/** @param timing how long a receiver may take to answer, in ms of real time */
	constructor(
		private readonly clock: MovableClock,
		private readonly timing: { callbackTimeoutMs: number },
		private readonly policy: RetryPolicy,
	) {}

	/**
	 * Sends a callback and retries it until it is delivered. An address on another machine is not
	 * retried.
	 *
	 * @param delayMs before the first attempt, in ms of sandbox time
	 * @throws {TypeError} when the callback's address isn't a URL
	 */
	async deliver(callback: PendingCallback<Status>, delayMs = 0): Promise<void> {
		const { signal } = this.closing;
		const attempts = isLocalAddress(new URL(callback.url)) ? this.policy.attempts : 1;
		let pause = delayMs;
		for (let attempt = 1; attempt <= attempts && !signal.aborted; attempt++) {
			const due = this.clock.now() + pause;
			const done = this.sendAt(due, callback, attempt);
			const call = { due, done };
			this.pending.add(call);
			const status = (await done)?.answer?.status;
			this.pending.delete(call);
			if (status !== undefined && this.policy.isDelivered(status)) return;
			pause = this.policy.firstPauseMs * 2 ** (attempt - 1);
		}
	}

	/**
	 * Sends a callback once, without delay.
	 *
	 * @returns its record, with the receiver's answer or the error; never throws
	 */
	async send(callback: PendingCallback<Status>, attempt = 1): Promise<CallbackRecord<Status>> {
		const { signal } = this.closing;
		const content = callback.content();
		const record = this.addRecord(callback, content, attempt);
		const { callbackTimeoutMs } = this.timing;
		const outcome = await postCallback(
			{ ...content, url: callback.url },
			callbackTimeoutMs,
			signal,
		);
		return Object.assign(record, outcome);
	}

	/** Sends a callback several times, all at once. */
	async sendTimes(
		callback: PendingCallback<Status>,
		times = 1,
	): Promise<Array<CallbackRecord<Status>>> {
		return await Promise.all(Array.from({ length: times }, async () => await this.send(callback)));
	}

	/** Records a callback that is never sent. */
	recordLost(callback: PendingCallback<Status>, error: string): void {
		this.addRecord(callback, callback.content(), 1).error = error;
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

	private async sendAt(due: number, callback: PendingCallback<Status>, attempt: number) {
		const { signal } = this.closing;
		await this.clock.waitUntil(due);
		return signal.aborted ? undefined : await this.send(callback, attempt);
	}

	private addRecord(
		{ jobId, status, url }: PendingCallback<Status>,
		{ body }: CallbackContent,
		attempt: number,
	): CallbackRecord<Status> {
		const record = { at: this.clock.now(), jobId, status, url, body, attempt };
		this.records.push(record);
		return record;
	}
}
