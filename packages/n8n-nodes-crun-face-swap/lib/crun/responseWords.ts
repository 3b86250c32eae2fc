import { isJsonObject, textOf } from '../../../../lib/core/coerce';
import type { Envelope } from '../../../../lib/core/envelope';
import { redactSecrets } from '../../../../lib/core/redactSecrets';

/** In characters. */
const LONGEST_MESSAGE = 300;

/** Texts that say nothing. */
const NOTHING = /^(?:success|ok|error|fail(?:ed|ure)?|null|undefined|none)?[.!]?$/i;

/**
 * Returns what a response says in words: its message, and the list of errors that comes with code
 * 422.
 *
 * @returns one line without secrets; empty if it says nothing
 */
export function wordsOf({ message, errors }: Envelope): string {
	const list = Array.isArray(errors) ? errors : [errors];
	const words = [message, ...list].map(wordsIn).filter((text) => !NOTHING.test(text));
	return [...new Set(words)].join('; ').slice(0, LONGEST_MESSAGE);
}

/** Returns the ID of the job that a response names; undefined if it names none. */
export function namedJob(envelope: Envelope | undefined): string | undefined {
	const inData = isJsonObject(envelope?.data) ? textOf(envelope.data.task_id) : undefined;
	return inData ?? textOf(envelope?.task_id);
}

/** Names the job that a response names although it is no success; empty if it names none. */
export function jobNotice(envelope: Envelope | undefined): string {
	const id = namedJob(envelope);
	return id === undefined ? '' : `The response names the job ${redactSecrets(id)}.`;
}

function wordsIn(value: unknown): string {
	const words = isJsonObject(value) ? (value.message ?? value.msg ?? JSON.stringify(value)) : value;
	return redactSecrets((textOf(words) ?? '').replace(/[\s\p{Cc}]+/gu, ' '));
}
