import { definedOnly, isJsonObject, numberOf, textOf } from '../core/coerce';
import { type MediaType, mediaTypeOfUrl } from '../core/mediaTypes';
import { redactJson, redactSecrets } from '../core/redactSecrets';
import { isoDateOf, resultUrlOf } from '../core/recordValues';
import { creditsChargedOf } from './creditsCharged';
import { expiryOf } from './expiry';
import { failureReasonOf } from './failureReason';
import { idOf } from './jobId';

/** A job's status. `unknown`: Akool does not list the job, or returns an undocumented status. */
export type AkoolJobStatus = 'queued' | 'processing' | 'completed' | 'failed' | 'unknown';

/**
 * A job in Akool's own fields, as the nodes of this package output it. Fields that Akool gives no
 * value for are omitted.
 */
export interface AkoolJob {
	status: AkoolJobStatus;
	/** Web address of the result; only if the job is completed. */
	url?: string;
	type?: MediaType;
	/** The ID to read the result with. */
	_id: string;
	/** Akool's processing number; results can't be read with it. */
	job_id?: string;
	/** Akool's `faceswap_status`: 1 queued, 2 processing, 3 completed, 4 failed. */
	statusCode?: number;
	/** ISO 8601. */
	createdAt?: string;
	/** When Akool deletes the result, ISO 8601: 7 days after the job was created. */
	expiresAt?: string;
	/** Why the job failed, if Akool gives a reason. */
	failureReason?: string;
	/** What the job cost in credits, if it is finished and Akool says so. */
	creditsCharged?: number;
}

const STATUSES: Record<number, AkoolJobStatus> = {
	1: 'queued',
	2: 'processing',
	3: 'completed',
	4: 'failed',
};

/** Returns Akool's `faceswap_status` for a status; undefined for `unknown`. */
export function statusCodeOf(status: AkoolJobStatus): number | undefined {
	return Object.keys(STATUSES)
		.map(Number)
		.find((code) => STATUSES[code] === status);
}

/**
 * Reads one entry of Akool's result list. Akool fills in `url` long before the file exists, so it
 * is omitted until the status is completed.
 *
 * @param raw an entry of `data.result` of `result/listbyids`; the status may be a numeric string
 */
export function readJobEntry(raw: Record<string, unknown>): AkoolJob {
	const statusCode = numberOf(raw.faceswap_status);
	const status = STATUSES[statusCode ?? 0] ?? 'unknown';
	const isFinished = status === 'completed' || status === 'failed';
	const id = idOf(raw._id) ?? '';
	const createdAt = isoDateOf(raw.createdAt);
	const type = mediaTypeOf(raw);
	return definedOnly<AkoolJob>({
		status,
		url: status === 'completed' ? resultUrlOf(raw.url) : undefined,
		type,
		_id: id,
		job_id: textOf(raw.job_id),
		statusCode: status === 'unknown' ? undefined : statusCode,
		createdAt,
		expiresAt: expiryOf(id, createdAt),
		failureReason: status === 'failed' ? failureReasonOf(raw) : undefined,
		creditsCharged: isFinished ? creditsChargedOf(raw, type === 'image') : undefined,
	});
}

/**
 * Returns an entry of the result list without the secrets in its texts, see {@link redactSecrets}.
 * The entry's own `url` is kept wherever it occurs, since the result's address may need its
 * signature.
 */
export function redactEntry(raw: Record<string, unknown>): Record<string, unknown> {
	const own = [raw.url].flat();
	return redactJson(raw, (text) => (own.includes(text) ? text : redactSecrets(text)));
}

/**
 * Reads the response to a submission.
 *
 * @param data `data` of the response
 * @param type what the job makes, if known
 * @returns the queued job; undefined if the response contains no ID
 */
export function readSubmittedJob(data: unknown, type?: MediaType): AkoolJob | undefined {
	if (!isJsonObject(data)) return undefined;
	const id = idOf(data._id);
	return id === undefined
		? undefined
		: definedOnly<AkoolJob>({
				status: 'queued',
				type,
				_id: id,
				job_id: textOf(data.job_id),
				statusCode: 1,
				expiresAt: expiryOf(id),
			});
}

function mediaTypeOf(raw: Record<string, unknown>): MediaType | undefined {
	if (Number(raw.video_duration) > 0) return 'video';
	return mediaTypeOfUrl(resultUrlOf(raw.url) ?? '');
}
