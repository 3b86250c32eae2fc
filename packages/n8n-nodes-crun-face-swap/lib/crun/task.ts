import { definedOnly, isJsonObject, listOf, numberOf, textOf } from '../../../../lib/core/coerce';
import { envelopeOf } from '../../../../lib/core/envelope';
import type { FailureExplanation } from '../../../../lib/core/errors';
import { reasonIn } from '../../../../lib/core/failureReason';
import { type MediaType, mediaTypeOfUrl } from '../../../../lib/core/mediaTypes';
import { isoDateOf, resultUrlOf } from '../../../../lib/core/recordValues';
import { explainFailure } from './explainFailure';
import { ONE_FACE_MODEL } from './swapRequest';

/** A task's status. `unknown`: Crun uses an undocumented one. */
export type TaskStatus = 'queued' | 'processing' | 'completed' | 'failed' | 'unknown';

/** A task, which is Crun's word for a job. */
export interface Task {
	/** The ID to read the result with. */
	id: string;
	status: TaskStatus;
	/** What it makes, if that is known. */
	type?: MediaType;
	/** Empty until it is completed. */
	outputs: Array<{ url: string; type?: MediaType }>;
	/** ISO 8601. */
	createdAt?: string;
	/** Why it failed, in Crun's words. */
	failureReason?: string;
	/** What that means; only of a failed task. */
	explanation?: FailureExplanation;
	/** What it cost in credits; only once it has ended, since Crun only reserves credits before. */
	creditsCharged?: number;
}

/**
 * Crun's statuses. Its pages spell the success of other things otherwise, and services with the same
 * codes the failure, so all are read.
 */
const STATUSES: Readonly<Partial<Record<string, TaskStatus>>> = {
	pending: 'queued',
	starting: 'queued',
	running: 'processing',
	processing: 'processing',
	success: 'completed',
	succeeded: 'completed',
	succeed: 'completed',
	completed: 'completed',
	failed: 'failed',
	fail: 'failed',
	failure: 'failed',
};

/** Names of fields that may hold why a task failed. */
const REASON_FIELDS = ['result', 'message', 'error', 'errormessage', 'reason'];

/**
 * Reads a task as Crun returns it when it is submitted or read, and in a callback.
 *
 * @param raw `data` of a response, or the body of a call
 * @returns undefined if it names no ID
 */
export function readTask(raw: unknown): Task | undefined {
	const id = isJsonObject(raw) ? textOf(raw.task_id) : undefined;
	if (id === undefined || !isJsonObject(raw)) return undefined;
	const status = STATUSES[(textOf(raw.status) ?? '').toLowerCase()] ?? 'unknown';
	const outputs = status === 'completed' ? outputsOf(raw.result) : [];
	return definedOnly<Task>({
		id,
		status,
		type: outputs[0]?.type ?? typeOfModel(modelOf(raw)),
		outputs,
		createdAt: isoDateOf(raw.create_at),
		...endOf(raw, status),
	});
}

/** Returns the name of the model that a task runs; undefined if the record does not say. */
function modelOf({ param, model_version: version }: Record<string, unknown>) {
	const asked = isJsonObject(param) ? textOf(param.model) : undefined;
	return asked ?? textOf(version);
}

/**
 * The addresses are a list of texts. They are read in other forms, too, since the result is paid for;
 * other models of Crun's have them in `media_info`.
 */
function outputsOf(result: unknown): Task['outputs'] {
	const { media_urls: urls, media_info: info } = envelopeOf(result) ?? {};
	return [urls, info].map(outputsIn).find(({ length }) => length > 0) ?? [];
}

function outputsIn(list: unknown): Task['outputs'] {
	return [listOf(list) ?? list].flat().flatMap((one) => {
		const url = resultUrlOf(isJsonObject(one) ? one.url : one);
		return url === undefined ? [] : [{ url, type: mediaTypeOfUrl(url) }];
	});
}

/** Both models of this package make pictures, and no other model's name begins so. */
function typeOfModel(model: string | undefined): MediaType | undefined {
	return model?.startsWith(ONE_FACE_MODEL) ? 'image' : undefined;
}

function endOf(raw: Record<string, unknown>, status: TaskStatus): Partial<Task> {
	const creditsCharged = numberOf(raw.credits);
	if (status === 'completed') return { creditsCharged };
	if (status !== 'failed') return {};
	const failureReason = reasonIn(raw, REASON_FIELDS);
	const explanation = explainFailure(failureReason, creditsCharged);
	return { creditsCharged, failureReason, explanation };
}
