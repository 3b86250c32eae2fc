import type { Envelope } from '../../../../lib/core/envelope';
import { ApiError, type ApiErrorFacts } from '../../../../lib/core/errors';
import { jobNotice, messageOf, namedJob } from './envelopeWords';
import { FAILURE_CODES } from './failureCodes';
import { WAVESPEED_API } from './waveSpeedApi';

const TOO_LARGE = 413;

const CHECK_ITEM = 'Check the pictures and values of this item.';

/** Words for a balance that is too low; no code is documented for that. */
const BALANCE =
	/\b(?:insufficient|not enough|low|exceed\w*) (?:\w+ )?(?:balance|credits?|funds)|(?:balance|credits?|funds) (?:\w+ ){0,2}(?:insufficient|not enough|too low|exhausted)/i;

/**
 * Returns the error of a refusal with what WaveSpeed says itself in the envelope. JSON with an HTTP
 * status shows that it is the API that refuses, and not a proxy: the status is its code then. If the
 * envelope names a job, that job may exist whatever the code says.
 */
export function inWordsOf(envelope: Envelope, error: ApiError): ApiError {
	const words = messageOf(envelope);
	const facts = factsWith(envelope, error.facts);
	const isRefusal = facts.kind === 'request' || facts.kind === 'account';
	if (isRefusal && BALANCE.test(words)) return lowBalance(facts, envelope);
	const saysMore = words !== '' && isUnexplained(facts);
	const title = saysMore ? `WaveSpeed refused the request: ${words.slice(0, 150)}` : error.message;
	const advice = saysMore && isAboutContent(facts) ? CHECK_ITEM : error.advice;
	return new ApiError(title, adviceWith(advice, envelope), facts);
}

function factsWith(envelope: Envelope, facts: ApiErrorFacts): ApiErrorFacts {
	const { code = facts.httpStatus, isDocumented } = facts;
	return { ...facts, code, isDocumented: namedJob(envelope) === undefined && isDocumented };
}

/** Whether a refusal is about what was sent, and not about where it was sent. */
function isAboutContent({ httpStatus }: ApiErrorFacts): boolean {
	return httpStatus === 400 || httpStatus === 422;
}

/** Whether WaveSpeed's words say more than what is known of the code. */
function isUnexplained({ kind, code = 0, httpStatus }: ApiErrorFacts): boolean {
	return kind === 'request' && httpStatus !== TOO_LARGE && FAILURE_CODES[code] === undefined;
}

function lowBalance(facts: ApiErrorFacts, envelope: Envelope): ApiError {
	const { title = '', advice = '' } = WAVESPEED_API.statusWords[402] ?? {};
	const known: ApiErrorFacts = { ...facts, kind: 'account', errorReason: 'credits' };
	return new ApiError(title, adviceWith(advice, envelope), known);
}

function adviceWith(advice: string, envelope: Envelope): string {
	const words = messageOf(envelope);
	const said = words === '' ? '' : `WaveSpeed's message: "${words}".`;
	return [advice, said, jobNotice(envelope)].filter((part) => part !== '').join(' ');
}
