import type { IExecuteFunctions } from 'n8n-workflow';
import type { DetectMedia } from '../akool/detectRequest';
import { mediaRoute, type MediaSituation } from '../akool/mediaRoute';
import { ApiError, type UserError } from '../core/errors';
import { SHORT_LIVED, signedUrl } from '../n8n/binary/signedUrl';
import type { AkoolClient } from './akoolClient';
import { detectFaces } from './faceDetection';

/** A grey square of 128 pixels, as PNG: quickly fetched, whatever the user's files are. */
const GREY_SQUARE =
	'iVBORw0KGgoAAAANSUhEUgAAAIAAAACACAIAAABMXPacAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAwklEQVR42u3RMQEAAAzCMKQjHRnbkUpoUp0WCwAAEAAAAgBAAAAIAAABACAAAAQAgAAAEAAAAgBAAAAIAAABACAAAAQAgAAAEAAAAgBAAAAIAAABACAAAAQAgAAAEAAAAgBAAAAIAAABACAAAAQAAAABACAAAAQAgAAAEAAAAgBAAAAIAAABACAAAAQAgAAAEAAAAgBAAAAIAAABACAAAAQAgAAAEAAAAgBAAAAIAAABACAAAAQAgAAAEAAAAgBAAD40SEIFoTqNnOcAAAAASUVORK5CYII=';

/** What is known of this n8n as a place to fetch files from. */
export type Reachability = Pick<MediaSituation, 'address' | 'fetched'>;

/** How long Akool may take to look at the picture, in ms: a firewall may let it wait in vain. */
const PROBE_TIMEOUT_MS = 30_000;

/**
 * Finds out whether Akool can fetch files from this n8n, by letting Face Detect look at one: Akool's
 * pages name no price for that, while a job that can't fetch its pictures is charged. Where the
 * address alone says that it can't, Akool is not asked.
 *
 * @throws {UserError} when Akool can't be asked, refuses the caller, or has trouble of its own
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
 * False when Akool could not download the picture, or found something else, such as a login page.
 * Its words for that are not documented, so it gets the same picture once more without having to
 * fetch it: only when it says the same about that, its words are about the picture itself.
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

/** What Akool says against a picture; undefined for nothing, whether it shows a face or not. */
async function problemWith(
	media: DetectMedia,
	client: AkoolClient,
	signal?: AbortSignal,
): Promise<UserError | undefined> {
	const options = { singleFace: true, returnFaceUrls: false, timeoutMs: PROBE_TIMEOUT_MS, signal };
	return await detectFaces(client, media, options).then(
		() => undefined,
		(error: unknown) => {
			if (mayBeThePicture(error, client)) return error;
			throw error;
		},
	);
}

const wordsOf = (error: UserError) => (error instanceof ApiError ? error.facts.words : undefined);

/** Not where Akool refuses the caller, or can't be reached. */
function mayBeThePicture(error: unknown, client: AkoolClient): error is UserError {
	if (!(error instanceof ApiError)) return client.classifyError(error).kind === 'unclear';
	return error.facts.kind === 'request' || error.facts.kind === 'trouble';
}
