import type { IExecuteFunctions } from 'n8n-workflow';
import type { DetectMedia } from '../akool/detectRequest';
import { mediaRoute, type MediaSituation } from '../akool/mediaRoute';
import { ApiError, type UserError } from '../core/errors';
import { SHORT_LIVED, signedUrl } from '../n8n/binary/signedUrl';
import type { AkoolClient } from './akoolClient';
import { requestFaceDetection } from './faceDetection';

/** A grey square of 128 × 128 pixels, as PNG in base64: small, so that it is fetched quickly. */
const GREY_SQUARE =
	'iVBORw0KGgoAAAANSUhEUgAAAIAAAACACAIAAABMXPacAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAwklEQVR42u3RMQEAAAzCMKQjHRnbkUpoUp0WCwAAEAAAAgBAAAAIAAABACAAAAQAgAAAEAAAAgBAAAAIAAABACAAAAQAgAAAEAAAAgBAAAAIAAABACAAAAQAgAAAEAAAAgBAAAAIAAABACAAAAQAAAABACAAAAQAgAAAEAAAAgBAAAAIAAABACAAAAQAgAAAEAAAAgBAAAAIAAABACAAAAQAgAAAEAAAAgBAAAAIAAABACAAAAQAgAAAEAAAAgBAAD40SEIFoTqNnOcAAAAASUVORK5CYII=';

/** An address at which n8n serves files, and whether Akool could fetch from it. */
export type Reachability = Pick<MediaSituation, 'address' | 'fetched'>;

/** Timeout in ms. A firewall may drop Akool's request, so that Face Detect does not respond. */
const PROBE_TIMEOUT_MS = 30_000;

/**
 * Finds out whether Akool can fetch files from this n8n, by having Face Detect open one: Akool
 * documents no price for that, while a job that can't fetch its pictures is charged. No request is
 * sent if the address alone shows that Akool can't reach it.
 *
 * @throws {UserError} when Akool can't be reached, refuses the caller, or has a problem of its own
 */
export async function probeReachability(
	context: IExecuteFunctions,
	client: AkoolClient,
	signal?: AbortSignal,
): Promise<Reachability> {
	const picture = { data: GREY_SQUARE, fileName: 'trial.png', mimeType: 'image/png' };
	const address = await signedUrl(context, picture, picture.mimeType, SHORT_LIVED);
	const { by } = mediaRoute({ use: 'whole', address, akool: client.baseUrl });
	if (by !== 'trial' || address === undefined) return { address };
	return { address, fetched: await canFetch(client, address, signal) };
}

/**
 * False if Akool could not download the picture, or got something else, such as a login page.
 * Akool's error message for that is not documented, so the same picture is also sent inline: if
 * both fail with the same message, the picture is the reason and the download worked.
 *
 * @throws {UserError} the error of the inline picture, if the messages differ
 */
async function canFetch(client: AkoolClient, url: string, signal?: AbortSignal): Promise<boolean> {
	const problem = await problemWith({ url }, client, signal);
	if (!problem) return true;
	const problemInline = await problemWith({ img: GREY_SQUARE }, client, signal);
	if (!problemInline) return false;
	const words = wordsOf(problem);
	if (words && words === wordsOf(problemInline)) return true;
	throw problemInline;
}

/**
 * Returns Akool's error about a picture; undefined if there is none, whether or not it shows a
 * face.
 */
async function problemWith(
	media: DetectMedia,
	client: AkoolClient,
	signal?: AbortSignal,
): Promise<UserError | undefined> {
	const options = { singleFace: true, returnFaceUrls: false, timeoutMs: PROBE_TIMEOUT_MS, signal };
	return await requestFaceDetection(client, media, options).then(
		() => undefined,
		(error: unknown) => {
			if (mayBeThePicture(error, client)) return error;
			throw error;
		},
	);
}

const wordsOf = (error: UserError) => (error instanceof ApiError ? error.facts.words : undefined);

/**
 * Whether an error may be about the picture: not if Akool refuses the caller, or can't be reached.
 */
function mayBeThePicture(error: unknown, client: AkoolClient): error is UserError {
	if (!(error instanceof ApiError)) return client.classifyError(error).kind === 'unclear';
	return error.facts.kind === 'request' || error.facts.kind === 'trouble';
}
