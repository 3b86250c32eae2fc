import type { Envelope } from '../core/envelope';
import { type DetectMedia, type DetectOptions, detectRequestBody } from '../akool/detectRequest';
import { readDetectResponse, readFramesResponse } from '../akool/detectResponse';
import { ENDPOINTS } from '../akool/endpoints';
import type { AnalyzeFramesBody } from '../akool/frameAnalysis';
import { retryRead } from '../jobs/retry';
import type { AkoolClient } from './akoolClient';

/**
 * Timeout for face detection, in ms. Akool responds only when it is done, which takes longer for
 * videos.
 */
const DETECT_TIMEOUT_MS = 120_000;

/** Options of {@link requestFaceDetection}. */
export interface FaceDetectionOptions extends DetectOptions {
	/** Timeout of each attempt, in ms. */
	timeoutMs?: number;
	/** Cancels the retries. */
	signal?: AbortSignal;
}

/**
 * Finds the faces in a picture or video with Akool's Face Detect. This changes nothing, so it is
 * retried after transient errors.
 *
 * @returns the response body; without `faces_obj` if there is no face
 * @throws {UserError} when Akool can't open the media, or refuses
 */
export async function requestFaceDetection(
	client: AkoolClient,
	media: DetectMedia,
	{ timeoutMs = DETECT_TIMEOUT_MS, signal, ...options }: FaceDetectionOptions,
): Promise<Envelope> {
	const request = {
		method: 'POST' as const,
		path: ENDPOINTS.detectFaces,
		body: detectRequestBody(media, options),
		timeoutMs,
	};
	const isInline = 'img' in media;
	const send = async () =>
		await client.request(request, (response, now) => readDetectResponse(response, now, isInline));
	return await retryRead(send, client, signal);
}

/**
 * Finds out which persons appear in several pictures. Retries after transient errors.
 *
 * @returns the response body
 * @throws {UserError} when Akool can't open a picture, or refuses
 */
export async function requestFrameAnalysis(
	client: AkoolClient,
	body: AnalyzeFramesBody,
	signal?: AbortSignal,
): Promise<Envelope> {
	const request = {
		method: 'POST' as const,
		path: ENDPOINTS.analyzeFrames,
		body,
		timeoutMs: DETECT_TIMEOUT_MS,
	};
	const send = async () => await client.request(request, readFramesResponse);
	return await retryRead(send, client, signal);
}
