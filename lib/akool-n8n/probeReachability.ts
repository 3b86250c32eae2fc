import type { IExecuteFunctions } from 'n8n-workflow';
import type { DetectMedia } from '../akool/detectRequest';
import { ApiError, UserError } from '../core/errors';
import { mediaRoute, type MediaSituation } from '../akool/mediaRoute';
import type { AkoolClient } from './akoolClient';
import { detectFaces } from './faceDetection';
import { SHORT_LIVED, signedUrl } from '../n8n/binary/signedUrl';
import { classifyError } from '../jobs/classifyError';

/** A grey square of 128 pixels, as PNG: quickly fetched, whatever the user's files are. */
const GREY_SQUARE =
	'iVBORw0KGgoAAAANSUhEUgAAAIAAAACACAIAAABMXPacAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAwklEQVR42u3RMQEAAAzCMKQjHRnbkUpoUp0WCwAAEAAAAgBAAAAIAAABACAAAAQAgAAAEAAAAgBAAAAIAAABACAAAAQAgAAAEAAAAgBAAAAIAAABACAAAAQAgAAAEAAAAgBAAAAIAAABACAAAAQAAAABACAAAAQAgAAAEAAAAgBAAAAIAAABACAAAAQAgAAAEAAAAgBAAAAIAAABACAAAAQAgAAAEAAAAgBAAAAIAAABACAAAAQAgAAAEAAAAgBAAD40SEIFoTqNnOcAAAAASUVORK5CYII=';

/** What is known of this n8n as a place to fetch files from. */
export type Reachability = Pick<MediaSituation, 'address' | 'fetched'>;

/** How long Akool may take to look at the picture, in ms: a firewall may let it wait in vain. */
const TRIAL_TIMEOUT_MS = 30_000;

/**
 * Tries whether Akool can fetch files from this n8n, by letting Face Detect look at one: Akool's
 * pages name no price for that, while a job that can't fetch its pictures is charged. Where the
 * address alone says that it can't, Akool is not asked.
 *
 * @throws {UserError} when Akool can't be asked, refuses the caller, or has trouble of its own
 */
export async function probeReachability(
	context: IExecuteFunctions,
	connection: AkoolClient,
	signal?: AbortSignal,
): Promise<Reachability> {
	const picture = { data: GREY_SQUARE, fileName: 'trial.png', mimeType: 'image/png' };
	const address = await signedUrl(context, picture, picture.mimeType, SHORT_LIVED);
	const { by } = mediaRoute({ use: 'whole', address, akool: connection.baseUrl });
	if (by !== 'trial' || address === undefined) return { address };
	return { address, fetched: await couldFetch(connection, address, signal) };
}

/**
 * False when Akool could not download the picture, or found something else, as a login's page. What
 * it says then is not known for certain, so it gets the same picture once more without having to
 * fetch it: only when it says the same of that, its words are about the picture.
 */
async function couldFetch(connection: AkoolClient, url: string, signal?: AbortSignal) {
	const problem = await problemWith({ url }, connection, signal);
	if (!problem) return true;
	const other = await problemWith({ img: GREY_SQUARE }, connection, signal);
	if (!other) return false;
	const words = wordsOf(problem);
	if (words && words === wordsOf(other)) return true;
	throw other;
}

/** What Akool has against a picture; undefined for nothing, be there a face or not. */
async function problemWith(
	media: DetectMedia,
	connection: AkoolClient,
	signal?: AbortSignal,
): Promise<UserError | undefined> {
	const options = { singleFace: true, returnFaceUrls: false };
	return await detectFaces(connection, media, options, signal, TRIAL_TIMEOUT_MS).then(
		() => undefined,
		(error: unknown) => {
			if (mayBeThePicture(error)) return error;
			throw error;
		},
	);
}

const wordsOf = (fault: UserError) => (fault instanceof ApiError ? fault.facts.words : undefined);

/** Not where it is the caller that Akool refuses, or Akool that can't be reached. */
function mayBeThePicture(error: unknown): error is UserError {
	if (!(error instanceof ApiError)) return classifyError(error).kind === 'unclear';
	return error.facts.kind === 'request' || error.facts.kind === 'trouble';
}
