import { createDecipheriv } from 'crypto';
import { definedOnly, isJsonObject, numberOf, textOf } from '../core/coerce';
import { WebhookVerificationError } from '../core/errors';
import { type AkoolJob, readJobEntry } from './akoolJob';
import { malformed, sentAt } from './callbackEnvelope';
import { callbackKey, type CallbackKey } from './callbackKey';
import { verifyCallbackSignature } from './callbackSignature';
import { isResultId } from './resultIds';

/** What it takes to tell a genuine callback. */
export interface ReceivedCallback {
	/** Parsed JSON. */
	body: unknown;
	/** As it stands in the credential. */
	clientId: unknown;
	/** As it stands in the credential. */
	apiKey: unknown;
	/** The current time in ms. */
	now: number;
	/** In ms, into the past and, as clocks differ, into the future. Without it any age will do. */
	maxAgeMs?: number;
}

/** A genuine callback. */
export interface Callback {
	/** As far as the callback tells: without `job_id` and `createdAt`. */
	job: AkoolJob;
	/**
	 * The kind of job in Akool's words: `faceswap`, `image`, `talking photo`, `video translate`,
	 * `background change`, `avatar`, `lipsync`, `audio` or one to come.
	 */
	type?: string;
}

/**
 * Tells whether Akool made a callback, and reads it (docs.akool.com, page "webhook"). Both the
 * signature and the decryption must hold: whoever knows the client ID can sign, and only who knows
 * the API key can encrypt.
 *
 * @throws {WebhookVerificationError} the callback is no good; see its `reason`
 * @throws {ValidationError} the credential can't be used for callbacks
 */
export function verifyCallback(received: ReceivedCallback): Callback {
	const { body, clientId, apiKey, now, maxAgeMs } = received;
	const key = callbackKey(clientId, apiKey);
	const envelope = verifyCallbackSignature(body, clientId);
	// Written so that a maximum that is no number lets nothing pass.
	if (maxAgeMs !== undefined && !(Math.abs(now - sentAt(envelope)) <= maxAgeMs)) {
		throw new WebhookVerificationError(
			'stale',
			"The callback's time is too far from now",
			'Somebody may have sent an old one again. If it is new, check the clock of this machine and the maximum age.',
		);
	}
	return toCallback(opened(envelope.dataEncrypt, key));
}

/**
 * Whatever goes wrong is told in the same words, so that nobody can learn about the key by trying
 * ciphertexts.
 */
function opened(dataEncrypt: string, { algorithm, key, iv }: CallbackKey): Record<string, unknown> {
	const content = attempt(() => {
		const decipher = createDecipheriv(algorithm, key, iv);
		const plain = Buffer.concat([decipher.update(dataEncrypt, 'base64'), decipher.final()]);
		return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain));
	});
	if (!isJsonObject(content)) {
		throw new WebhookVerificationError(
			'forged',
			"The callback can't be opened with the API key",
			'If it is a callback of your own job, check that client ID and API key in the Akool API credential belong together.',
		);
	}
	return content;
}

function attempt(read: () => unknown): unknown {
	try {
		return read();
	} catch {
		return undefined;
	}
}

function toCallback({ _id, status, type, url }: Record<string, unknown>): Callback {
	const id = textOf(_id);
	if (id === undefined || !isResultId(id)) throw malformed('it names no job');
	const job = readJobEntry({ _id: id, faceswap_status: numberOf(status), url });
	if (job.url !== undefined && !/^https?:\/\//i.test(job.url)) {
		throw malformed('its result has no web address');
	}
	return definedOnly<Callback>({ job, type: textOf(type) });
}
