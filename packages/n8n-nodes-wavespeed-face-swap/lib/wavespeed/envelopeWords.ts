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

/** Returns the ID of the job that a response names; undefined if it names none. */
export function namedJob(envelope: Envelope | undefined): string | undefined {
	if (isJsonObject(envelope?.data)) return textOf(envelope.data.id);
	// A job without an envelope has outputs; any other ID may be that of the request.
	return envelope && 'outputs' in envelope ? textOf(envelope.id) : undefined;
}

/** Names the job that a response names although it is no success; empty if it names none. */
export function jobNotice(envelope: Envelope | undefined): string {
	const id = namedJob(envelope);
	return id === undefined ? '' : `The response names the job ${redactSecrets(id)}.`;
}
