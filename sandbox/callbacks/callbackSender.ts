import type { Account } from '../account/account';
import type { ForcedFailureQueue } from '../failures/forcedFailureQueue';
import type { ForcedFailure } from '../failures/forcedFailures';
import type { Job } from '../jobs/job';

import type { CallbackDelivery, CallbackRecord } from './callbackDelivery';
import { buildCallbackRequest, callbackPayload, type CallbackChanges } from './callbackRequest';

/** How a sandbox calls back. */
export interface CallbackSettings {
	/** Whether status 2 is told, too. */
	callbackWhileProcessing: boolean;
	/** How many callbacks tell the same; each is signed anew. */
	callbackCopies: number;
	/** False: the query string of `webhookUrl` is dropped, which Akool isn't known to do. */
	callbackKeepsQuery: boolean;
	/** How long a receiver may take to answer, in ms of the real time. */
	callbackTimeoutMs: number;
}

/** Tells the owners of jobs what became of them. */
export class CallbackSender {
	constructor(
		private readonly delivery: CallbackDelivery,
		private readonly account: Account,
		private readonly failures: ForcedFailureQueue,
		private readonly settings: CallbackSettings,
	) {}

	/** Calls back because a job's status changed, if its owner asked for that. */
	notify(job: Job): void {
		const { _id: jobId, status, webhookUrl } = job;
		if (!webhookUrl || (status === 2 && !this.settings.callbackWhileProcessing)) return;
		const failure = this.failures.take('callback', (candidate) => appliesTo(candidate, status));
		const url = this.addressFor(webhookUrl, failure?.fault === 'droppedQuery');
		const copies =
			failure?.fault === 'repeatedCallback' ? failure.copies : this.settings.callbackCopies;
		for (let copy = 0; copy < copies; copy++) {
			const callback = {
				jobId,
				status,
				request: buildCallbackRequest(url, callbackPayload(job), this.keys()),
			};
			if (failure?.fault === 'lostCallback') this.delivery.recordLost(callback, 'lost, as ordered');
			else void this.delivery.deliver(callback, failure?.fault === 'lateCallback' ? failure.ms : 0);
		}
	}

	/**
	 * Calls back once, whatever the job's state and without trying again.
	 *
	 * @param job need not be one of the sandbox's if `changes` say where to call
	 * @returns a record for each time it was sent
	 * @throws when there is no address, or the secret has a length AES doesn't know
	 */
	async sendOnce(
		job: Pick<Job, '_id' | 'status' | 'url' | 'webhookUrl'>,
		changes: CallbackChanges = {},
	): Promise<CallbackRecord[]> {
		const url = changes.to ?? (job.webhookUrl && this.addressFor(job.webhookUrl));
		if (!url) throw new Error(`Job ${job._id} has no webhookUrl`);
		const request = buildCallbackRequest(url, callbackPayload(job, changes), this.keys(), changes);
		const callback = { jobId: job._id, status: changes.status ?? job.status, request };
		const times = Array.from({ length: changes.times ?? 1 });
		return await Promise.all(times.map(async () => await this.delivery.send(callback)));
	}

	private keys() {
		return { secret: this.account.apiKey, clientId: this.account.clientId };
	}

	private addressFor(webhookUrl: string, dropQuery = false): string {
		if (this.settings.callbackKeepsQuery && !dropQuery) return webhookUrl;
		const url = new URL(webhookUrl);
		url.search = '';
		return url.href;
	}
}

/** Whether an ordered fault may hit the callback about a status. */
function appliesTo(failure: ForcedFailure, status: number): boolean {
	return !('status' in failure) || failure.status === undefined || failure.status === status;
}
