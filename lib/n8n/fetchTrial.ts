import type { IExecuteFunctions } from 'n8n-workflow';
import { AkoolRefusal } from '../akool/faults';
import { fileRoute, type FileSituation } from '../akool/fileRoute';
import type { AkoolConnection } from './akoolConnection';
import { detectOnce } from './faceDetection';
import { retriedRead } from './retriedRead';
import { signedAddress } from './signedAddress';

/** A grey square of 128 pixels, as PNG: quickly fetched, whatever the user's files are. */
const GREY_SQUARE =
	'iVBORw0KGgoAAAANSUhEUgAAAIAAAACACAIAAABMXPacAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAwklEQVR42u3RMQEAAAzCMKQjHRnbkUpoUp0WCwAAEAAAAgBAAAAIAAABACAAAAQAgAAAEAAAAgBAAAAIAAABACAAAAQAgAAAEAAAAgBAAAAIAAABACAAAAQAgAAAEAAAAgBAAAAIAAABACAAAAQAAAABACAAAAQAgAAAEAAAAgBAAAAIAAABACAAAAQAgAAAEAAAAgBAAAAIAAABACAAAAQAgAAAEAAAAgBAAAAIAAABACAAAAQAgAAAEAAAAgBAAD40SEIFoTqNnOcAAAAASUVORK5CYII=';

const SERVING = { lifetimeMs: 60 * 60 * 1000, beyondExecution: false };

/** What is known of this n8n as a place to fetch files from. */
export type FetchTrial = Pick<FileSituation, 'address' | 'fetched'>;

/**
 * Tries whether Akool can fetch files from this n8n, by letting Face Detect look at one: Akool's
 * pages name no price for that, while a job that can't fetch its pictures is charged. Where the
 * address alone says that it can't, Akool is not asked.
 *
 * @throws {Fault} when Akool can't be asked, refuses the caller, or has trouble of its own
 */
export async function tryFetching(
	context: IExecuteFunctions,
	connection: AkoolConnection,
	signal?: AbortSignal,
): Promise<FetchTrial> {
	const picture = { data: GREY_SQUARE, fileName: 'trial.png', mimeType: 'image/png' };
	const address = await signedAddress(context, picture, picture.mimeType, SERVING);
	const { by } = fileRoute({ use: 'whole', address, akool: connection.address });
	if (by !== 'trial' || address === undefined) return { address };
	return { address, fetched: await couldFetch(connection, address, signal) };
}

/** False when Akool could not download the picture, or found something else, as a login's page. */
async function couldFetch(connection: AkoolConnection, url: string, signal?: AbortSignal) {
	const options = { singleFace: true, returnFaceUrls: false };
	const ask = async () =>
		await detectOnce(connection, { url }, options).then(() => true, fetchedAllTheSame);
	return await retriedRead(connection, ask, signal);
}

function fetchedAllTheSame(error: unknown): boolean {
	if (!(error instanceof AkoolRefusal)) throw error;
	const { fetched, kind } = error.facts;
	// Other refusals say nothing of the way to n8n, as that nobody is in the picture.
	if (fetched === undefined && kind !== 'request') throw error;
	return fetched ?? true;
}
