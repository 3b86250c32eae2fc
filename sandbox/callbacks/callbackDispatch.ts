import { CALLBACK_FAULTS, type CallbackFailure } from '../failures/failureKinds';

import type { CallbackDelivery } from './callbackDelivery';
import type { PendingCallback } from './callbackRecord';
import type { CallbackContent } from './postCallback';

/** Settings for callbacks. */
export interface CallbackSettings {
	/** How many callbacks report each change of status; each has a signature of its own. */
	callbackCopies: number;
	/** Whether callbacks keep the query string of their address. No provider is known to drop it. */
	callbackKeepsQuery: boolean;
	/** How long a receiver may take to answer, in ms of real time. */
	callbackTimeoutMs: number;
}

/** Where the next forced failure of a callback comes from. */
export interface CallbackFailureSource<Status extends number | string> {
	take(
		on: 'callback',
		faults: ReadonlyArray<CallbackFailure<Status>['fault']>,
		suits: (failure: CallbackFailure<Status>) => boolean,
	): CallbackFailure<Status> | undefined;
}

/** Sends the callbacks about changes of status: once or several times, late or never, as ordered. */
export class CallbackDispatch<Status extends number | string> {
	constructor(
		private readonly delivery: CallbackDelivery<Status>,
		private readonly failures: CallbackFailureSource<Status>,
		private readonly settings: CallbackSettings,
	) {}

	/**
	 * Sends a callback, and returns before it is sent.
	 *
	 * @param callback what it reports, and the address the client gave
	 * @param copy makes body and headers of one copy; what that gives is called for each attempt
	 */
	dispatch(
		{ url, ...callback }: Omit<PendingCallback<Status>, 'content'>,
		copy: () => () => CallbackContent,
	): void {
		const failure = this.failures.take(
			'callback',
			CALLBACK_FAULTS,
			({ status }) => status === undefined || status === callback.status,
		);
		const to = this.addressFor(url, failure?.fault === 'droppedQuery');
		const copies =
			failure?.fault === 'repeatedCallback' ? failure.copies : this.settings.callbackCopies;
		for (let sent = 0; sent < copies; sent++) {
			const pending = { ...callback, url: to, content: copy() };
			if (failure?.fault === 'lostCallback') this.delivery.recordLost(pending, 'lost, as ordered');
			else void this.delivery.deliver(pending, failure?.fault === 'lateCallback' ? failure.ms : 0);
		}
	}

	/** Where a callback is sent, of the address the client gave. */
	addressFor(url: string, dropQuery = false): string {
		if (this.settings.callbackKeepsQuery && !dropQuery) return url;
		const shorter = new URL(url);
		shorter.search = '';
		return shorter.href;
	}
}
