import { isJsonObject } from '../../../../lib/core/coerce';
import { envelopeOf } from '../../../../lib/core/envelope';
import { WebhookVerificationError } from '../../../../lib/core/errors';
import { isResultId } from '../../../../lib/core/resultIds';
import { readTask, type TaskStatus } from './task';

/** What a call says, which anybody can say: Crun signs nothing. */
export interface CallbackHint {
	/** The ID of a task. */
	id: string;
	status: TaskStatus;
}

/**
 * Reads which task a call is about: its body is Crun's record of the task, without an envelope.
 * Nothing else in it is used, since the record is read with the key.
 *
 * @throws {WebhookVerificationError} with the reason `malformed`, when it names no task
 */
export function readCallbackHint(body: unknown): CallbackHint {
	const record = envelopeOf(body);
	// In case Crun comes to send the envelope along as everywhere else.
	const task = readTask(record) ?? readTask(isJsonObject(record) ? record.data : undefined);
	if (!task || !isResultId(task.id)) {
		throw new WebhookVerificationError(
			'malformed',
			'This is not a callback from Crun: it names no task',
			'Only Crun should know this address. If somebody else sends to it, use a new one.',
		);
	}
	return { id: task.id, status: task.status };
}
