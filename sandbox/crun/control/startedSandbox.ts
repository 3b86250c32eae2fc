import type { CallbackRecord } from '../../callbacks/callbackRecord';
import { StartedSandbox } from '../../control/startedSandbox';
import type { CrunCallbackChanges } from '../callbacks/callbackSender';
import type { CrunContext } from '../context';
import type { Detection } from '../detection/detection';
import { FAILURE_CHECKS } from '../failures/failureChecks';
import type { CrunFailure } from '../failures/forcedFailures';
import type { Task } from '../tasks/task';

import { allJobs } from './allJobs';

/** A running stand-in for Crun, as tests and scripts use it. */
export class CrunSandbox extends StartedSandbox<CrunFailure, string> {
	/** The tasks that are kept, by ID; `all` gives all there were, the oldest first. */
	readonly tasks: { find(id: string): Task | undefined; all(): Task[] };
	/** The same of the detections. */
	readonly detections: { find(id: string): Detection | undefined; all(): Detection[] };

	/** @param closeServer stops the web server */
	constructor(
		private readonly context: CrunContext,
		closeServer: () => Promise<void>,
	) {
		super({ ...context, jobs: allJobs(context) }, FAILURE_CHECKS, closeServer);
		this.tasks = context.tasks;
		this.detections = context.detections;
	}

	/** The balance in credits; can be set. */
	get balance(): number {
		return this.context.account.balance;
	}

	set balance(balance: number) {
		this.context.account.balance = balance;
	}

	/** Whether the API is down; can be set. A reset ends a maintenance. */
	get maintenance(): boolean {
		return this.context.settings.maintenance;
	}

	set maintenance(maintenance: boolean) {
		this.context.settings.maintenance = maintenance;
	}

	/**
	 * Calls a `callback_url` now, without retries.
	 *
	 * @param id of a task; it need not exist
	 * @param changes what differs from a regular call about it
	 * @returns a record with the receiver's answer for each time it was sent
	 * @throws when neither the task nor `changes.to` gives an address
	 */
	async callBack(
		id: string,
		changes?: CrunCallbackChanges,
	): Promise<Array<CallbackRecord<string>>> {
		const task = this.tasks.find(id) ?? unknownTask(id, this.clock.now());
		return await this.context.callbacks.sendOnce(task, changes);
	}

	override reset(): void {
		super.reset();
		this.maintenance = false;
	}
}

function unknownTask(id: string, now: number): Task {
	return {
		id,
		body: { model: 'image-face-swap', input: { image_url: '', new_face: '' } },
		status: 'success',
		createdAt: now,
		credits: 0,
		urls: [],
	};
}
