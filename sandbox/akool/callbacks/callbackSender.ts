import type { CallbackDelivery } from '../../callbacks/callbackDelivery';
import type { CallbackRecord } from '../../callbacks/callbackRecord';
import type { CallbackDispatch, CallbackSettings } from '../../callbacks/callbackDispatch';
import type { Account } from '../account/account';
import type { Job } from '../jobs/job';

import { callbackContent, callbackPayload, type CallbackChanges } from './callbackContent';
import type { IvPadding } from './encryption';

/** Settings for Akool's callbacks. */
export interface AkoolCallbackSettings extends CallbackSettings {
	/** Whether status 2 is reported too; status 3 and 4 always are. */
	callbackWhileProcessing: boolean;
	/** What a client ID of fewer than 16 bytes is padded with. */
	callbackPadding: IvPadding;
}

/** How callbacks are sent. */
export interface CallbackWays {
	delivery: CallbackDelivery<number>;
	dispatch: CallbackDispatch<number>;
}

/** Akool retries until HTTP 200, but doesn't say how often. Here the pauses add up to 127 s. */
export const RETRY_POLICY = {
	attempts: 8,
	firstPauseMs: 1000,
	isDelivered: (status: number) => status === 200,
};

/** Reports changes of status to the `webhookUrl` of jobs. */
export class CallbackSender {
	constructor(
		private readonly ways: CallbackWays,
		private readonly account: Account,
		private readonly settings: AkoolCallbackSettings,
	) {}

	/** Reports a job's present status, if the job has a `webhookUrl`. Returns before it is sent. */
	notify(job: Job): void {
		const { _id: jobId, status, webhookUrl: url } = job;
		if (!url || (status === 2 && !this.settings.callbackWhileProcessing)) return;
		this.ways.dispatch.dispatch({ jobId, status, url }, () => {
			// It is encrypted and signed once: retries send the same bytes.
			const content = callbackContent(callbackPayload(job), this.keys());
			return () => content;
		});
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
	): Promise<Array<CallbackRecord<number>>> {
		const { delivery, dispatch } = this.ways;
		const url = changes.to ?? (job.webhookUrl && dispatch.addressFor(job.webhookUrl));
		if (!url) throw new Error(`Job ${job._id} has no webhookUrl`);
		const content = callbackContent(callbackPayload(job, changes), this.keys(), changes);
		const status = changes.status ?? job.status;
		const callback = { jobId: job._id, status, url, content: () => content };
		return await delivery.sendTimes(callback, changes.times);
	}

	private keys() {
		const { apiKey: secret, clientId } = this.account;
		return { secret, clientId, padding: this.settings.callbackPadding };
	}
}
