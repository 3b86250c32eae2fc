import { definedOnly, isJsonObject, numberOf, textOf } from '../../../../lib/core/coerce';
import type { FailureExplanation } from '../../../../lib/core/errors';
import { reasonIn } from '../../../../lib/core/failureReason';
import type { MediaType } from '../../../../lib/core/mediaTypes';
import { daysAfter, isoDateOf } from '../../../../lib/core/recordValues';
import { SWAP_MODEL } from './endpoints';
import { codeInWords, explainFailure } from './explainFailure';
import { type PredictionOutput, readOutputs } from './predictionOutputs';
import { WAVESPEED_INFO } from './waveSpeedInfo';

/** A prediction's status. `unknown`: WaveSpeed uses an undocumented one. */
export type PredictionStatus = 'queued' | 'processing' | 'completed' | 'failed' | 'unknown';

/** A prediction, which is WaveSpeed's word for a job. */
export interface Prediction {
	/** The ID to read the result with. */
	id: string;
	status: PredictionStatus;
	/** What it makes, if that is known. */
	type?: MediaType;
	/** Empty until it is completed. */
	outputs: PredictionOutput[];
	/** ISO 8601. */
	createdAt?: string;
	/** When WaveSpeed deletes the outputs, ISO 8601: 7 days after the prediction was created. */
	expiresAt?: string;
	/** Why it failed, in WaveSpeed's words. */
	failureReason?: string;
	/** What that means; only of a failed prediction. */
	explanation?: FailureExplanation;
}

/**
 * WaveSpeed's statuses. Documented are created, processing, completed and failed; its own n8n node
 * ends on cancelled and timeout too, and others occur.
 */
const STATUSES: Readonly<Partial<Record<string, PredictionStatus>>> = {
	created: 'queued',
	pending: 'queued',
	queued: 'queued',
	processing: 'processing',
	running: 'processing',
	completed: 'completed',
	succeeded: 'completed',
	failed: 'failed',
	cancelled: 'failed',
	canceled: 'failed',
	timeout: 'failed',
};

/** Names of fields that may hold why a prediction failed. */
const REASON_FIELDS = ['error', 'errormessage', 'errormsg', 'message', 'msg', 'reason'];

/**
 * Reads a prediction as WaveSpeed returns it after a submission, when it is read, and in a webhook call.
 *
 * @param raw `data` of a response, or the body of a call
 * @returns undefined if it names no ID
 */
export function readPrediction(raw: unknown): Prediction | undefined {
	const id = isJsonObject(raw) ? textOf(raw.id) : undefined;
	if (id === undefined || !isJsonObject(raw)) return undefined;
	const given = (textOf(raw.status) ?? '').toLowerCase();
	const status = STATUSES[given] ?? 'unknown';
	const outputs = status === 'completed' ? readOutputs(raw) : [];
	const createdAt = isoDateOf(raw.created_at);
	return definedOnly<Prediction>({
		id,
		status,
		type: outputs[0]?.type ?? (raw.model === SWAP_MODEL ? 'image' : undefined),
		outputs,
		createdAt,
		expiresAt: createdAt && daysAfter(createdAt, WAVESPEED_INFO.retentionDays),
		...(status === 'failed' && failureOf(raw, given)),
	});
}

/** Whether WaveSpeed marked an output of a prediction as not safe for work. */
export function isNsfw({ has_nsfw_contents: flags }: Record<string, unknown>): boolean {
	return [flags].flat().some((flag) => flag === true || flag === 'true');
}

function failureOf(raw: Record<string, unknown>, status: string) {
	const reason = reasonIn(raw, REASON_FIELDS);
	const inError = isJsonObject(raw.error) ? numberOf(raw.error.code) : undefined;
	const code = numberOf(raw.code) ?? inError ?? codeInWords(reason ?? '');
	return {
		failureReason: reason,
		explanation: explainFailure({ code, reason, status, isNsfw: isNsfw(raw) }),
	};
}
