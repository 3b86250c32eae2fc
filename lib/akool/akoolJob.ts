import { isJsonObject } from './businessResponse';
import { expiryOf } from './expiry';
import { mediaTypeOfUrl } from '../core/mediaTypes';
import { definedOnly, textOf } from '../core/coerce';
import { redactSecrets } from '../core/redactSecrets';

/** A job's state in words. `unknown`: Akool does not list the job, or uses a new status. */
export type JobStatus = 'queued' | 'processing' | 'completed' | 'failed' | 'unknown';

/** What a job makes. */
export type MediaType = 'image' | 'video';

/** A job as every node of this package puts it out. Fields Akool says nothing of are left out. */
export interface JobRecord {
	/** The ID to ask for results with. */
	_id: string;
	/** Akool's processing number; not usable to ask for results. */
	job_id?: string;
	status: JobStatus;
	/** Akool's `faceswap_status`: 1 queued, 2 processing, 3 completed, 4 failed. */
	statusCode?: number;
	type?: MediaType;
	/** Web address of the result, only when completed. */
	url?: string;
	/** ISO 8601. */
	createdAt?: string;
	/** ISO 8601, 7 days after the job was made: Akool deletes every result then. */
	expiresAt?: string;
	/** Why the job failed, when Akool says so. */
	failureReason?: string;
}

const STATUS_WORDS: Record<number, JobStatus> = {
	1: 'queued',
	2: 'processing',
	3: 'completed',
	4: 'failed',
};

/**
 * Turns one entry of Akool's result list into a job record. The status alone decides:
 * `url` is filled long before the file exists, so it is left out until the job is completed.
 *
 * @param raw an entry of `data.result` of `result/listbyids`; status as number or numeric string
 */
export function toJobRecord(raw: Record<string, unknown>): JobRecord {
	const statusCode = Number(raw.faceswap_status);
	const status = STATUS_WORDS[statusCode] ?? 'unknown';
	const id = String(raw._id);
	const createdAt = isoDate(raw.createdAt);
	return definedOnly<JobRecord>({
		_id: id,
		job_id: textOf(raw.job_id),
		status,
		statusCode: status === 'unknown' ? undefined : statusCode,
		type: mediaType(raw),
		url: status === 'completed' ? textOf(raw.url) : undefined,
		createdAt,
		expiresAt: expiryOf(id, createdAt),
		failureReason: status === 'failed' ? failureReason(raw) : undefined,
	});
}

/**
 * An entry of the same list as Akool gives it, except for what opens doors in its words, see
 * {@link redactSecrets}. Its own `url` stays whole, wherever it stands: the result's address may
 * need a signature. Other addresses do not, whatever they are called.
 */
export function shownEntry(raw: Record<string, unknown>): Record<string, unknown> {
	const text = JSON.stringify(raw, (_name, value: unknown) =>
		typeof value === 'string' && value !== raw.url ? redactSecrets(value) : value,
	);
	return JSON.parse(text) as Record<string, unknown>;
}

/**
 * The record of a job that was just accepted.
 *
 * @param data `data` of a submission's answer
 * @returns undefined when the answer names no job
 */
export function toQueuedRecord(data: unknown, type?: MediaType): JobRecord | undefined {
	if (!isJsonObject(data)) return undefined;
	const id = textOf(data._id);
	return id === undefined
		? undefined
		: definedOnly<JobRecord>({
				_id: id,
				job_id: textOf(data.job_id),
				status: 'queued',
				statusCode: 1,
				type,
				expiresAt: expiryOf(id),
			});
}

// None of these is documented; all three were seen in answers to real clients.
function failureReason(raw: Record<string, unknown>): string | undefined {
	const words = textOf(raw.alg_msg) ?? textOf(raw.error_msg) ?? textOf(raw.fail_reason);
	return words && redactSecrets(words);
}

function mediaType(raw: Record<string, unknown>): MediaType | undefined {
	if (Number(raw.video_duration) > 0) return 'video';
	return mediaTypeOfUrl(textOf(raw.url) ?? '');
}

function isoDate(value: unknown): string | undefined {
	const date = typeof value === 'string' || typeof value === 'number' ? new Date(value) : undefined;
	return date && !Number.isNaN(date.getTime()) ? date.toISOString() : undefined;
}
