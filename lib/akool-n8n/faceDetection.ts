import type { Envelope } from '../akool/businessResponse';
import { type DetectMedia, type DetectOptions, detectRequestBody } from '../akool/detectRequest';
import { readDetectResponse, readFramesResponse } from '../akool/detectResponse';
import { ENDPOINTS } from '../akool/endpoints';
import type { AnalyzeFramesBody } from '../akool/frameAnalysis';
import { retryRead } from '../jobs/retry';
import type { AkoolClient } from './akoolClient';

/** How long face detection may take, in ms: it responds when it is done, for videos after a while. */
const DETECT_TIMEOUT_MS = 120_000;

/** How Face Detect is asked. */
export interface DetectFacesOptions extends DetectOptions {
	/** How long Akool may take each time. */
	timeoutMs?: number;
	signal?: AbortSignal;
}

/**
 * Asks Akool for the faces in a picture or video. It changes nothing, so it is repeated in passing
 * trouble.
 *
 * @returns the response as it came; without `faces_obj` when there is no face
 * @throws {UserError} when Akool can't open the media, or refuses
 */
export async function detectFaces(
	client: AkoolClient,
	media: DetectMedia,
	{ timeoutMs = DETECT_TIMEOUT_MS, signal, ...options }: DetectFacesOptions,
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
 * Asks Akool who appears in several pictures, again in passing trouble.
 *
 * @returns the response as it came
 * @throws {UserError} when Akool can't open a picture, or refuses
 */
export async function analyzeFrames(
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
