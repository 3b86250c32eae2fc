import type { CallbackRecord } from '../../callbacks/callbackRecord';
import { StartedSandbox } from '../../control/startedSandbox';
import type { CallbackChanges } from '../callbacks/callbackContent';
import type { SandboxContext } from '../context';
import { FAILURE_CHECKS } from '../failures/failureChecks';
import type { ForcedFailure } from '../failures/forcedFailures';
import type { Job } from '../jobs/job';

/** A running sandbox, as tests and scripts use it. */
export class Sandbox extends StartedSandbox<ForcedFailure, number> {
	readonly clientId: string;
	/** The jobs: `find` takes an `_id`, `all` gives the oldest first. */
	readonly jobs: { find(id: string): Job | undefined; all(): Job[] };

	/** @param closeServer stops the web server */
	constructor(
		private readonly context: SandboxContext,
		closeServer: () => Promise<void>,
	) {
		super(context, FAILURE_CHECKS, closeServer);
		this.clientId = context.account.clientId;
		this.jobs = context.jobs;
	}

	/** The balance in credits; can be set. */
	get credit(): number {
		return this.context.account.balance;
	}

	set credit(credit: number) {
		this.context.account.balance = credit;
	}

	/**
	 * Sends a callback now, without retries.
	 *
	 * @param jobId `_id` of a job; it need not exist
	 * @param changes what differs from a regular callback about the job
	 * @returns a record with the receiver's answer for each time it was sent
	 * @throws when neither the job nor `changes.to` gives an address
	 * @throws {RangeError} when the secret has a length AES doesn't support
	 */
	async callBack(jobId: string, changes?: CallbackChanges): Promise<Array<CallbackRecord<number>>> {
		const unknownJob = { _id: jobId, status: 3, url: '', webhookUrl: '' } as const;
		return await this.context.callbacks.sendOnce(this.jobs.find(jobId) ?? unknownJob, changes);
	}
}
