import type { MovableClock } from '../clock';
import { postCallback, type Letter } from './postCallback';
import { isOnThisMachine } from '../http/localAddress';

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
export interface News extends Pick<CallbackRecord, 'jobId' | 'status'> {
	letter: Letter;
}

/** Akool says that it tries again until HTTP 200, not how often: here up to 2 minutes long. */
const ATTEMPTS = 8;
/** The first pause; each further one is twice as long. */
const FIRST_PAUSE_MS = 1000;

/** Brings callbacks to their receivers and writes down every call. */
export class CallbackDelivery {
	readonly records: CallbackRecord[] = [];
	private readonly calls = new Set<{ due: number; done: Promise<CallbackRecord | undefined> }>();
	private off = new AbortController();

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
	async deliver(news: News, delayMs = 0): Promise<void> {
		const { signal } = this.off;
		const attempts = isOnThisMachine(new URL(news.letter.url)) ? ATTEMPTS : 1;
		let pause = delayMs;
		for (let attempt = 1; attempt <= attempts && !signal.aborted; attempt++) {
			const due = this.clock.now() + pause;
			const call = { due, done: this.callAt(due, news, attempt) };
			this.calls.add(call);
			const record = await call.done;
			this.calls.delete(call);
			if (record?.answer?.status === 200) return;
			pause = FIRST_PAUSE_MS * 2 ** (attempt - 1);
		}
	}

	/** Calls once, now. */
	async call(news: News, attempt = 1): Promise<CallbackRecord> {
		const { signal } = this.off;
		const record = this.note(news, attempt);
		const outcome = await postCallback(news.letter, this.timing.callbackTimeoutMs, signal);
		return Object.assign(record, outcome);
	}

	/** Writes down a callback that is never sent. */
	lose(news: News, error: string): void {
		this.note(news, 1).error = error;
	}

	/** Waits until every callback whose time has come was answered or failed. */
	async settle(): Promise<void> {
		const now = this.clock.now();
		const due = [...this.calls].filter((call) => call.due <= now);
		await Promise.all(due.map(({ done }) => done));
	}

	/** Forgets all callbacks, those still to be sent included. */
	clear(): void {
		this.close();
		this.off = new AbortController();
		this.records.length = 0;
	}

	/** Ends all calls and makes no more. */
	close(): void {
		this.off.abort();
		this.calls.clear();
	}

	private async callAt(due: number, news: News, attempt: number) {
		const { signal } = this.off;
		await this.clock.until(due);
		return signal.aborted ? undefined : await this.call(news, attempt);
	}

	private note({ jobId, status, letter: { url, body } }: News, attempt: number): CallbackRecord {
		const record = { at: this.clock.now(), jobId, status, url, body, attempt };
		this.records.push(record);
		return record;
	}
}
