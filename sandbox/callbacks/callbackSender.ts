import type { Account } from '../account/account';
import type { CallbackDelivery, CallbackRecord } from './callbackDelivery';
import { messageOf, writeLetter, type CallbackChanges } from './callbackRequest';
import type { Fault, Faults } from '../failures/forcedFailures';
import type { Job } from '../jobs/jobQueue';

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
export class CallbackOffice {
	constructor(
		private readonly delivery: CallbackDelivery,
		private readonly account: Account,
		private readonly faults: Faults,
		private readonly settings: CallbackSettings,
	) {}

	/** Calls back because a job's status changed, if its owner asked for that. */
	announce(job: Job): void {
		const { _id: jobId, status, webhookUrl } = job;
		if (!webhookUrl || (status === 2 && !this.settings.callbackWhileProcessing)) return;
		const order = this.faults.take('callback', (fault) => concerns(fault, status));
		const url = this.addressFor(webhookUrl, order?.fault === 'droppedQuery');
		const copies =
			order?.fault === 'repeatedCallback' ? order.copies : this.settings.callbackCopies;
		for (let copy = 0; copy < copies; copy++) {
			const news = { jobId, status, letter: writeLetter(url, messageOf(job), this.keys()) };
			if (order?.fault === 'lostCallback') this.delivery.lose(news, 'lost, as ordered');
			else void this.delivery.deliver(news, order?.fault === 'lateCallback' ? order.ms : 0);
		}
	}

	/**
	 * Calls back once, whatever the job's state and without trying again.
	 *
	 * @param job need not be one of the sandbox's if `changes` say where to call
	 * @returns a record for each time it was sent
	 * @throws when there is no address, or the secret has a length AES doesn't know
	 */
	async callBack(
		job: Pick<Job, '_id' | 'status' | 'url' | 'webhookUrl'>,
		changes: CallbackChanges = {},
	): Promise<CallbackRecord[]> {
		const url = changes.to ?? (job.webhookUrl && this.addressFor(job.webhookUrl));
		if (!url) throw new Error(`Job ${job._id} has no webhookUrl`);
		const letter = writeLetter(url, messageOf(job, changes), this.keys(), changes);
		const news = { jobId: job._id, status: changes.status ?? job.status, letter };
		const times = Array.from({ length: changes.times ?? 1 });
		return await Promise.all(times.map(async () => await this.delivery.call(news)));
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
function concerns(fault: Fault, status: number): boolean {
	return !('status' in fault) || fault.status === undefined || fault.status === status;
}
