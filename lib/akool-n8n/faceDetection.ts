import { detectRequestBody, type DetectMedia, type DetectOptions } from '../akool/detectRequest';
import { readDetectResponse } from '../akool/detectResponse';
import { ENDPOINTS } from '../akool/endpoints';
import type { AkoolClient, Envelope } from './akoolClient';
import { retryRead } from './retryRead';

/** How long Face Detect may take, in ms: it answers when it is done, for videos after a while. */
export const DETECT_TIMEOUT_MS = 120_000;

/**
 * Asks Akool for the faces in a picture or video. It changes nothing, so it is repeated in passing
 * trouble.
 *
 * @param timeoutMs how long Akool may take each time
 * @returns the answer as it came; without `faces_obj` when there is no face
 * @throws {UserError} when Akool can't open the media, or refuses
 */
export async function detectFaces(
	connection: AkoolClient,
	media: DetectMedia,
	options: DetectOptions,
	signal?: AbortSignal,
	timeoutMs = DETECT_TIMEOUT_MS,
): Promise<Envelope> {
	const request = {
		method: 'POST' as const,
		path: ENDPOINTS.detectFaces,
		body: detectRequestBody(media, options),
		timeoutMs,
	};
	const asItIs = 'img' in media;
	const ask = async () =>
		await connection.request(request, (answer, now) => readDetectResponse(answer, now, asItIs));
	return await retryRead(connection, ask, signal);
}
