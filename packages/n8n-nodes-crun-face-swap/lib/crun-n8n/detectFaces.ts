import { UserError, ValidationError } from '../../../../lib/core/errors';
import { explainWords } from '../../../../lib/core/explainWords';
import type { FetchableMedia } from '../../../../lib/core/media';
import type { ConcurrencyWindow } from '../../../../lib/jobs/concurrencyWindow';
import { retry, retryRead, SUBMIT_POLICY } from '../../../../lib/jobs/retry';
import { invalidResponse } from '../crun/apiResponse';
import { detectionPath, ENDPOINTS } from '../crun/endpoints';
import { CRUN_FAILURES } from '../crun/explainFailure';
import {
	type DetectionStatus,
	type FaceDetection,
	readDetection,
	readDetectionId,
} from '../crun/faceDetection';
import { tooFewError } from '../crun/pairFaces';
import type { CrunClient } from './crunClient';
import { readIfListed } from './readIfListed';

/** How long to wait for a detection, in ms. */
const MAX_WAIT_MS = 3 * 60 * 1000;

/** Pause before the first look in ms; it grows by half with each look. */
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 5000;

/** Options of {@link detectFaces}. */
export interface DetectionOptions {
	/** Limits how many are begun at once. It learns from that alone, not from how long Crun works. */
	window: ConcurrencyWindow;
	/** Cancels the wait. */
	signal?: AbortSignal;
}

/**
 * Finds the faces in a picture. Crun works on it as on a job, so its result is looked at again and
 * again. Nobody says whether a detection costs anything, so it is begun only once.
 *
 * @returns the faces, sorted by number; none if there are none
 * @throws {ValidationError} when the detection fails
 * @throws {UserError} when Crun refuses, can't be reached, or takes too long; the signal's reason when
 *   cancelled
 */
export async function detectFaces(
	client: CrunClient,
	{ url, field }: Pick<FetchableMedia, 'url' | 'field'>,
	{ window, signal }: DetectionOptions,
): Promise<FaceDetection> {
	const taskId = await beginDetection({ ...client, window }, url, signal);
	const { clock } = client.limiter;
	const deadline = clock.monotonicNow() + MAX_WAIT_MS;
	for (let pauseMs = FIRST_PAUSE_MS; clock.monotonicNow() < deadline; pauseMs *= 1.5) {
		await clock.sleep(Math.min(pauseMs, LONGEST_PAUSE_MS), signal);
		// A detection that Crun does not list yet is waited for.
		const status = await readStatus(client, taskId, signal);
		if (status?.is === 'failed') throw failedError(field, status.reason);
		if (status?.is === 'found') return { taskId, ...status.detection };
	}
	throw new UserError(
		`Crun did not finish finding the faces in '${field}' in time`,
		'No swap was submitted. Run this item again in a few minutes.',
		'busy',
	);
}

/**
 * Reads a detection of earlier, so that its numbers are certainly those of the same faces.
 *
 * @throws {ValidationError} when there is none with this ID, or it did not find faces
 * @throws {UserError} when Crun refuses or can't be reached; the signal's reason when cancelled
 */
export async function readEarlierDetection(
	client: CrunClient,
	taskId: string,
	signal?: AbortSignal,
): Promise<FaceDetection> {
	const status = await readStatus(client, taskId, signal);
	if (status?.is === 'found') return { taskId, ...status.detection };
	throw new ValidationError(
		`Crun has no finished face detection with the ID '${taskId}'`,
		"Use 'detectTaskId' of an item of Crun Face Detect, within an hour. Nothing was submitted.",
	);
}

async function beginDetection(
	client: CrunClient,
	url: string,
	signal?: AbortSignal,
): Promise<string> {
	const send = async () => {
		const id = readDetectionId(await client.submit(ENDPOINTS.detectFaces, { image_url: url }));
		if (id === undefined) throw invalidResponse(200);
		return id;
	};
	return await retry(send, client, SUBMIT_POLICY, signal);
}

/** Returns undefined if Crun does not list the detection. */
async function readStatus(
	client: CrunClient,
	taskId: string,
	signal?: AbortSignal,
): Promise<DetectionStatus | undefined> {
	const read = async () => {
		const data = await readIfListed(client, detectionPath(taskId));
		if (data === undefined) return undefined;
		const status = readDetection(data);
		if (!status) throw invalidResponse(200);
		return status;
	};
	return await retryRead(read, client, signal);
}

function failedError(field: string, reason = ''): ValidationError {
	const known = explainWords(reason, CRUN_FAILURES);
	if (known?.errorReason === 'noFace') return tooFewError(0, 1, field);
	const said = reason === '' ? 'Crun gave no reason.' : `Crun's message: "${reason}".`;
	const advice = known?.advice ?? 'Check that anyone can open the picture without a login.';
	return new ValidationError(
		`Crun could not look for faces in '${field}'`,
		`${said} ${advice} No swap was submitted.`,
		known?.errorReason,
	);
}
