import { isJsonObject, numberOf, textOf } from '../../../../lib/core/coerce';
import { reasonIn } from '../../../../lib/core/failureReason';
import { saysNoFace } from '../../../../lib/core/noFace';
import { resultUrlOf } from '../../../../lib/core/recordValues';

/** How long the ID of a detection can be used in ms (docs.crun.ai, page detect-face-result). */
export const DETECTION_LIFETIME_MS = 60 * 60 * 1000;

/** A face that Crun found in a picture. Crun tells no positions. */
export interface DetectedFace {
	/** Crun's number of the face. */
	id: number;
	/** The web address of a picture of the face alone. */
	link: string;
}

/** The faces of a picture. */
export interface FaceDetection {
	/** The ID to read the detection with again. */
	taskId: string;
	/** The ID to swap the faces with, for an hour. */
	detectId: string;
	/** Sorted by number. */
	faces: DetectedFace[];
}

/** How a detection stands. */
export type DetectionStatus =
	| { is: 'waiting' }
	| { is: 'failed'; reason?: string }
	| { is: 'found'; detection: Omit<FaceDetection, 'taskId'> };

/** Names of fields that may hold why a detection failed. */
const REASON_FIELDS = ['error', 'message', 'reason', 'result'];

/**
 * Reads the ID of a detection that was begun.
 *
 * @param data `data` of the response
 * @returns undefined if there is none
 */
export function readDetectionId(data: unknown): string | undefined {
	return isJsonObject(data) ? textOf(data.detect_task_id) : undefined;
}

const FAILED = /^(?:fail|error)/;
const GOES_ON = /^(?:start|process|pending|running|queue)/;

/**
 * Reads how a detection stands. The status beside the result counts: the one inside it is spelled
 * otherwise, and is looked at only where there are no faces.
 *
 * @param data `data` of the response
 * @returns undefined if it can't be read
 */
export function readDetection(data: unknown): DetectionStatus | undefined {
	if (!isJsonObject(data)) return undefined;
	const status = statusOf(data);
	if (FAILED.test(status)) return { is: 'failed', reason: reasonIn(data, REASON_FIELDS) };
	if (!/^succe/.test(status)) return status === '' ? undefined : { is: 'waiting' };
	if (!isJsonObject(data.result)) return undefined;
	const detection = facesOf(data.result);
	if (detection?.faces.length === 0) return withoutFaces(data, data.result);
	return detection && { is: 'found', detection };
}

/** A detection without faces found none only if nothing says that it failed, or goes on. */
function withoutFaces(
	data: Record<string, unknown>,
	result: Record<string, unknown>,
): DetectionStatus {
	const status = statusOf(result);
	const reason = reasonIn(data, ['error', 'result']);
	const hasFailed = FAILED.test(status) || reason !== undefined;
	if (hasFailed && !saysNoFace(reason ?? '')) return { is: 'failed', reason };
	if (GOES_ON.test(status)) return { is: 'waiting' };
	return { is: 'found', detection: { detectId: textOf(result.id) ?? '', faces: [] } };
}

function statusOf({ status }: Record<string, unknown>): string {
	return (textOf(status) ?? '').toLowerCase();
}

/** Undefined if a face can't be read, or two have the same number: none could be left alone then. */
function facesOf({
	id,
	faces,
}: Record<string, unknown>): Omit<FaceDetection, 'taskId'> | undefined {
	const list = Array.isArray(faces) ? faces.map(faceOf) : [];
	const found = list.filter((face) => face !== undefined);
	const detectId = textOf(id);
	const numbers = new Set(found.map((face) => face.id));
	if (numbers.size < list.length || (detectId === undefined && found.length > 0)) return undefined;
	return { detectId: detectId ?? '', faces: found.sort((a, b) => a.id - b.id) };
}

function faceOf(value: unknown): DetectedFace | undefined {
	if (!isJsonObject(value)) return undefined;
	const id = numberOf(value.id);
	const link = resultUrlOf(value.link);
	return id === undefined || !Number.isInteger(id) || link === undefined ? undefined : { id, link };
}
