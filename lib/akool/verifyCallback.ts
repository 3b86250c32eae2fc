import { createDecipheriv } from 'crypto';
import { definedOnly, isJsonObject, numberOf, textOf } from '../core/coerce';
import { WebhookVerificationError } from '../core/errors';
import { isResultId } from '../core/resultIds';
import { type AkoolJob, readJobEntry } from './akoolJob';
import { malformed, sentAt } from './callbackEnvelope';
import { callbackKey, type CallbackKey } from './callbackKey';
import { verifyCallbackSignature } from './callbackSignature';
import { idOf } from './jobId';

/** A callback and what is needed to verify it. */
export interface ReceivedCallback {
	/** The parsed JSON. */
	body: unknown;
	/** The value in the credential. */
	clientId: unknown;
	/** The value in the credential. */
	apiKey: unknown;
	/** The current time in ms. */
	now: number;
	/** Maximum distance from now in ms, past or future, since clocks differ. No limit if omitted. */
	maxAgeMs?: number;
}

/** A genuine callback. */
export interface Callback {
	/** As far as the callback describes it: usually without `job_id` and `createdAt`. */
	job: AkoolJob;
	/**
	 * Akool's name for the kind of job: `faceswap`, `image`, `talking photo`, `video translate`,
	 * `background change`, `avatar`, `lipsync`, `audio` or a new one.
	 */
	type?: string;
}

/**
 * Verifies that a callback is from Akool, and reads it, see {@link openCallback} and
 * {@link readCallback}.
 *
 * @throws what they throw
 */
export function verifyCallback(received: ReceivedCallback): Callback {
	return readCallback(openCallback(received));
}

/**
 * Verifies that a callback is from Akool, and decrypts it (docs.akool.com, page "webhook"). Both
 * signature and decryption must succeed: everyone who knows the client ID can sign, but only those
 * who know the API key can encrypt.
 *
 * @returns the message as Akool wrote it
 * @throws {WebhookVerificationError} when the callback can't be trusted; see its `reason`
 * @throws {ValidationError} when the credential can't be used for callbacks
 */
export function openCallback(received: ReceivedCallback): Record<string, unknown> {
	const { body, clientId, apiKey, now, maxAgeMs } = received;
	// First, since it needs no API key: strangers are turned away even if the key can't be used.
	const envelope = verifyCallbackSignature(body, clientId);
	// Written so that a maximum of NaN rejects every callback.
	if (maxAgeMs !== undefined && !(Math.abs(now - sentAt(envelope)) <= maxAgeMs)) {
		throw new WebhookVerificationError(
			'stale',
			'The callback is too old, or its time is in the future',
			"Somebody may have sent an old callback again. If it is new, check this computer's clock and the option 'Max Age'.",
		);
	}
	return decryptPayload(envelope.dataEncrypt, callbackKey(clientId, apiKey));
}

/**
 * Decrypts a callback's content. All failures give the same error, so that nobody can learn about
 * the key by trying ciphertexts.
 */
function decryptPayload(
	dataEncrypt: string,
	{ algorithm, key, iv, spacedIv }: CallbackKey,
): Record<string, unknown> {
	const [content] = [iv, spacedIv]
		.filter((one) => one !== undefined)
		.map((one) =>
			attempt(() => {
				const decipher = createDecipheriv(algorithm, key, one);
				const plain = Buffer.concat([decipher.update(dataEncrypt, 'base64'), decipher.final()]);
				return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain));
			}),
		)
		.filter(isJsonObject)
		.sort((a, b) => plausibility(b) - plausibility(a));
	if (content === undefined) {
		throw new WebhookVerificationError(
			'forged',
			"The callback can't be decrypted with the API key",
			'If it is a callback of your own job, check that the client ID and the API key in the Akool API credential belong to the same account.',
		);
	}
	return content;
}

/**
 * How much of a content is as Akool writes it. The other IV swaps upper and lower case in the first
 * bytes, so the wrong one may give readable content, too.
 */
function plausibility({ _id, status, url, type }: Record<string, unknown>): number {
	const isObjectId = typeof _id === 'string' && /^[\da-f]{24}$/.test(_id);
	const isLowerCase = typeof type === 'string' && type === type.toLowerCase();
	const known = [_id, status, url, type].filter((value) => value !== undefined);
	return known.length + (isObjectId ? 1 : 0) + (isLowerCase ? 1 : 0);
}

function attempt(read: () => unknown): unknown {
	try {
		return read();
	} catch {
		return undefined;
	}
}

/** Texts that say that there is no address (yet). */
const NO_URL = /^(?:null|undefined|none)?$/i;

/**
 * Reads the message of a genuine callback.
 *
 * @throws {WebhookVerificationError} with the reason `malformed`, when it names no job, or a result
 *   without a web address
 */
export function readCallback(message: Record<string, unknown>): Callback {
	const { _id, status, type, url } = message;
	const id = idOf(_id);
	if (id === undefined || !isResultId(id)) throw malformed('it names no job');
	const job = readJobEntry({ ...message, faceswap_status: numberOf(status) });
	const hasAddress = job.url !== undefined || NO_URL.test(textOf(url) ?? '');
	if (job.status === 'completed' && !hasAddress) throw malformed('its result has no web address');
	return definedOnly<Callback>({ job, type: textOf(type) });
}
