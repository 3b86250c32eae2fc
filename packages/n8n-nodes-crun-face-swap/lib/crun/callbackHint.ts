import { isJsonObject } from '../../../../lib/core/coerce';
import { envelopeOf } from '../../../../lib/core/envelope';
import { WebhookVerificationError } from '../../../../lib/core/errors';
import { isResultId } from '../../../../lib/core/resultIds';
import { stableHash } from '../../../../lib/core/stableHash';
import { redactTask } from './redactTask';
import { readTask, type Task } from './task';

/** What a call says, which anybody can say: Crun signs nothing. */
export interface CallbackHint extends Pick<Task, 'id' | 'status'> {
	/** Crun's record of the task as the call shows it, without secrets. */
	record: Record<string, unknown>;
}

/**
 * Reads which task a call is about: its body is Crun's record of the task, without an envelope.
 *
 * @throws {WebhookVerificationError} with the reason `malformed`, when it names no task
 */
export function readCallbackHint(body: unknown): CallbackHint {
	const outside = envelopeOf(body);
	// In case Crun comes to send the envelope along as everywhere else.
	for (const record of [outside, outside?.data]) {
		const task = readTask(record);
		if (isJsonObject(record) && task && isResultId(task.id)) {
			return { id: task.id, status: task.status, record: redactTask(record) };
		}
	}
	throw new WebhookVerificationError(
		'malformed',
		'This is not a callback from Crun: it names no job',
		'Only Crun should know this address. If somebody else sends to it, use a new one.',
	);
}

/**
 * Whether a call shows the same request as Crun's record of the task: nobody else knows the addresses
 * of its pictures.
 *
 * @param record as read with the key, without secrets
 */
export function showsRequest(
	{ record: called }: CallbackHint,
	record: Record<string, unknown> = {},
): boolean {
	const input = inputOf(record);
	return input !== undefined && inputOf(called) === input;
}

/** Undefined if the record does not show what was asked. */
function inputOf({ param }: Record<string, unknown>): string | undefined {
	return isJsonObject(param) && isJsonObject(param.input) ? stableHash(param.input) : undefined;
}
