import type { MovableClock } from '../clock';
import { isLocalAddress } from '../http/localAddress';

import { postCallback, type CallbackRequest } from './postCallback';

/** A callback that was sent, or was meant to be. */
export interface CallbackRecord {
	/** ms since 1970, sandbox time. */
	at: number;
	/** `_id` of the job. */
	jobId: string;
	/** The status it tells of. */
	status: number;
	/** Where it was sent. */
	url: string;
	/** The HTTP body as it was sent. */
	body: string;
	/** 1 for the first time, more when it is tried again. */
	attempt: number;
	/** What the receiver said; missing while nothing came. */
	answer?: { status: number; body: string };
	/** Why nothing came. */
	error?: string;
}

/** A letter and what it is about. */
export interface PendingCallback extends Pick<CallbackRecord, 'jobId' | 'status'> {
	request: CallbackRequest;
}

/** Akool says that it tries again until HTTP 200, not how often: here up to 2 minutes long. */
const ATTEMPTS = 8;
/** The first pause; each further one is twice as long. */
const FIRST_PAUSE_MS = 1000;

/** Brings callbacks to their receivers and writes down every call. */
export class CallbackDelivery {
	readonly records: CallbackRecord[] = [];
	private readonly pending = new Set<{ due: number; done: Promise<CallbackRecord | undefined> }>();
	private closing = new AbortController();

	/** @param timing how long a receiver may take to answer, in ms of the real time */
	constructor(
		private readonly clock: MovableClock,
		private readonly timing: { callbackTimeoutMs: number },
	) {}

	/**
	 * Calls until HTTP 200, the same bytes each time. An address elsewhere is not tried again.
	 *
	 * @param delayMs before the first call
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

	/** Calls once, now. */
	async send(callback: PendingCallback, attempt = 1): Promise<CallbackRecord> {
		const { signal } = this.closing;
		const record = this.addRecord(callback, attempt);
		const outcome = await postCallback(callback.request, this.timing.callbackTimeoutMs, signal);
		return Object.assign(record, outcome);
	}

	/** Writes down a callback that is never sent. */
	recordLost(callback: PendingCallback, error: string): void {
		this.addRecord(callback, 1).error = error;
	}

	/** Waits until every callback whose time has come was answered or failed. */
	async settle(): Promise<void> {
		const now = this.clock.now();
		const due = [...this.pending].filter((call) => call.due <= now);
		await Promise.all(due.map(({ done }) => done));
	}

	/** Forgets all callbacks, those still to be sent included. */
	clear(): void {
		this.close();
		this.closing = new AbortController();
		this.records.length = 0;
	}

	/** Ends all calls and makes no more. */
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
