import type { Account } from '../account/account';
import type { ForcedFailureQueue } from '../../failures/forcedFailureQueue';
import type { ForcedFailure } from '../failures/forcedFailures';
import type { Job } from '../jobs/job';

import type { CallbackDelivery, CallbackRecord } from '../../callbacks/callbackDelivery';
import { buildCallbackRequest, callbackPayload, type CallbackChanges } from './callbackRequest';
import type { IvPadding } from './encryption';

/** Settings for callbacks. */
export interface CallbackSettings {
	/** Whether status 2 is reported too; status 3 and 4 always are. */
	callbackWhileProcessing: boolean;
	/** How many callbacks report each change of status; each has a signature of its own. */
	callbackCopies: number;
	/** Whether `webhookUrl` keeps its query string. Akool isn't known to drop it. */
	callbackKeepsQuery: boolean;
	/** How long a receiver may take to answer, in ms of real time. */
	callbackTimeoutMs: number;
	/** What a client ID of fewer than 16 bytes is padded with. */
	callbackPadding: IvPadding;
}

/** Reports changes of status to the `webhookUrl` of jobs. */
export class CallbackSender {
	constructor(
		private readonly delivery: CallbackDelivery,
		private readonly account: Account,
		private readonly failures: ForcedFailureQueue,
		private readonly settings: CallbackSettings,
	) {}

	/** Reports a job's present status, if the job has a `webhookUrl`. Returns before it is sent. */
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
	 * Sends a callback now, whatever the job's status, without retries.
	 *
	 * @param job any job, also one the sandbox doesn't have
	 * @param changes what differs from a regular callback about the job
	 * @returns a record for each time it was sent
	 * @throws when neither the job nor `changes.to` gives an address
	 * @throws {RangeError} when the secret has a length AES doesn't support
	 */
	async sendOnce(
		job: Pick<Job, '_id' | 'status' | 'url' | 'webhookUrl' | 'credits'>,
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
		const { apiKey: secret, clientId } = this.account;
		return { secret, clientId, padding: this.settings.callbackPadding };
	}

	private addressFor(webhookUrl: string, dropQuery = false): string {
		if (this.settings.callbackKeepsQuery && !dropQuery) return webhookUrl;
		const url = new URL(webhookUrl);
		url.search = '';
		return url.href;
	}
}

/** Whether a forced failure applies to callbacks that report a status. */
function appliesTo(failure: ForcedFailure, status: number): boolean {
	return !('status' in failure) || failure.status === undefined || failure.status === status;
}
