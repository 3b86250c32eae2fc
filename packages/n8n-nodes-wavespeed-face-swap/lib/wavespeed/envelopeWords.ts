import { isJsonObject, textOf } from '../../../../lib/core/coerce';
import type { Envelope } from '../../../../lib/core/envelope';
import { redactSecrets } from '../../../../lib/core/redactSecrets';

/** In characters. */
const LONGEST_MESSAGE = 300;

/** Texts of a `message` that say nothing. */
const NOTHING = /^(?:success|ok|error|fail(?:ed|ure)?|null|undefined|none)?[.!]?$/i;

/** Returns WaveSpeed's message in a response, in one line without secrets; empty if there is none. */
export function messageOf({ message, error, msg }: Envelope): string {
	const given = [message, error, msg].map(textOf).find((text) => !NOTHING.test(text ?? '')) ?? '';
	return redactSecrets(given.replace(/[\s\p{Cc}]+/gu, ' ')).slice(0, LONGEST_MESSAGE);
}

/** Names the job that a response names although it is no success; empty if it names none. */
export function jobNotice(envelope: Envelope | undefined): string {
	const data = isJsonObject(envelope?.data) ? envelope.data : {};
	const id = textOf(data.id);
	return id === undefined ? '' : `The response names the job ${redactSecrets(id)}.`;
}
