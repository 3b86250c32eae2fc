import type { CallbackDelivery } from '../../callbacks/callbackDelivery';
import type { CallbackDispatch } from '../../callbacks/callbackDispatch';
import type { CallbackRecord, OnDemand } from '../../callbacks/callbackRecord';
import type { CallbackContent } from '../../callbacks/postCallback';
import type { CrunSettings } from '../settings';
import type { Task, TaskStatus } from '../tasks/task';
import { toRecord } from '../tasks/toRecord';

/** How a call sent on demand differs from a regular one. */
export interface CrunCallbackChanges extends OnDemand {
	/** The status it reports; the task's present one by default. */
	status?: string;
	/** Fields added to the record or replaced in it, e.g. `task_id`, `result` or `param`. */
	fields?: Record<string, unknown>;
	/** Sent instead of the record. */
	body?: string;
	/** HTTP headers added. */
	headers?: Record<string, string>;
}

/** What a {@link CallbackSender} works with. */
export interface CallbackSenderParts {
	settings: Pick<CrunSettings, 'showsCredits'>;
	delivery: CallbackDelivery<string>;
	dispatch: CallbackDispatch<string>;
}

/** Tells the `callback_url` of tasks that these have ended. The calls are not signed. */
export class CallbackSender {
	constructor(private readonly parts: CallbackSenderParts) {}

	/** Reports a task that has ended, if it has a `callback_url`. Returns before it is sent. */
	notify(task: Task): void {
		const { id: jobId, status, body } = task;
		if (!body.callback_url) return;
		const content = this.contentFor(task);
		this.parts.dispatch.dispatch({ jobId, status, url: body.callback_url }, () => () => content);
	}

	/**
	 * Sends a call now, whatever the task's status, without retries.
	 *
	 * @param task any task, also one the sandbox doesn't have
	 * @param changes what differs from a regular call about it
	 * @returns a record for each time it was sent
	 * @throws when neither the task nor `changes.to` gives an address
	 */
	async sendOnce(
		task: Task,
		changes: CrunCallbackChanges = {},
	): Promise<Array<CallbackRecord<string>>> {
		const { delivery, dispatch } = this.parts;
		const { id: jobId, body } = task;
		const url = changes.to ?? (body.callback_url && dispatch.addressFor(body.callback_url));
		if (!url) throw new Error(`Task ${jobId} has no callback_url`);
		const status = changes.status ?? task.status;
		const content = this.contentFor({ ...task, status: status as TaskStatus }, changes);
		return await delivery.sendTimes({ jobId, status, url, content: () => content }, changes.times);
	}

	/** The record alone, without the envelope of the API. */
	private contentFor(task: Task, changes: CrunCallbackChanges = {}): CallbackContent {
		const { body, fields, headers } = changes;
		const record = { ...toRecord(task, this.parts.settings.showsCredits), ...fields };
		return { body: body ?? JSON.stringify(record), headers };
	}
}
