import type { IExecuteFunctions } from 'n8n-workflow';
import { noFacePictureError } from '../akool/faceReferences';
import { readDetectedFaces } from '../akool/detectedFaces';
import { pickFace, type FaceHint } from '../akool/pickFace';
import { mediaTypeOfUrl } from '../core/mediaTypes';
import { mediaRoute, obstacleError, type MediaSituation } from '../akool/mediaRoute';
import type { MediaType } from '../akool/akoolJob';
import type { FetchableMedia, Media, MediaFile } from '../core/media';
import { checkMedia } from '../akool/mediaLimits';
import { redactSecrets } from '../core/redactSecrets';
import { limitConcurrency } from '../jobs/limitConcurrency';
import type { AkoolClient } from './akoolClient';
import { detectFaces } from './faceDetection';
import { aboutField, noFaceError } from './faceFinder';
import { probeReachability, type Reachability } from './probeReachability';
import { sniffFile, readBase64 } from '../n8n/binary/fileContent';
import { DEFAULT_PARALLEL } from '../n8n/items/itemOutputs';
import { memoizeByFile } from '../n8n/binary/memoizeByFile';
import { signedUrl, type UrlLifetime } from '../n8n/binary/signedUrl';

/** Gives pictures and videos addresses from which Akool can fetch them. */
export interface MediaResolver {
	/**
	 * Of a picture or video that is needed whole.
	 *
	 * @param wanted when only a picture or only a video will do
	 * @throws {ValidationError} when Akool can't open such a file, or can't fetch it from this n8n
	 */
	whole(media: Media, wanted?: MediaType): Promise<FetchableMedia>;
	/**
	 * Of a picture of which one face matters. A file that Akool can't fetch from this n8n goes
	 * through Face Detect, and what comes back is Akool's own picture of the face alone.
	 *
	 * @param hint which face it is; the largest for none
	 * @throws {ValidationError} when Akool can't open such a file, or finds no face in it
	 */
	face(media: Media, hint?: FaceHint): Promise<FetchableMedia>;
}

/** A file to be located, with the node's field that names it. */
type FileMedia = Extract<Media, { file: MediaFile }>;

/** A face that Akool cut out of a file and keeps at an address of its own. */
type CutOut = Required<Pick<FetchableMedia, 'url' | 'face'>>;

/** What a picture or video is needed for. */
interface Need {
	use: MediaSituation['use'];
	wanted?: MediaType;
	hint?: FaceHint;
}

/**
 * Opens the way for one run. Each file gets one address, and Akool is asked once whether it can
 * fetch from this n8n at all: a job whose files it can't fetch would be charged.
 */
export function mediaResolver(
	context: IExecuteFunctions,
	connection: AkoolClient,
	serving: UrlLifetime,
	signal?: AbortSignal,
): MediaResolver {
	// A picture that goes through Face Detect is held in memory meanwhile.
	const inTurn = limitConcurrency(DEFAULT_PARALLEL);
	const addresses = memoizeByFile<string | undefined>();
	const cutOuts = memoizeByFile<CutOut | undefined>();
	let trial: Promise<Reachability> | undefined;

	/** Undefined when the face that is meant is not there. */
	const cutOut = async (file: MediaFile, field: string, hint?: FaceHint) => {
		const img = await readBase64(context, file, field);
		const options = { singleFace: hint === undefined, returnFaceUrls: true };
		const answer = await detectFaces(connection, { img }, options, signal);
		const face = pickFace(readDetectedFaces(answer), hint);
		if (!face) return undefined;
		if (!face.faceUrl || !face.cropLandmarks) throw noFacePictureError();
		// What is kept is the cut-out, so its landmarks count.
		return { url: face.faceUrl, face: { ...face, landmarks: face.cropLandmarks } };
	};
	const locate = async (
		{ field, file }: FileMedia,
		{ use, wanted, hint }: Need,
	): Promise<FetchableMedia> => {
		const { type, mimeType } = checkMedia(await sniffFile(context, file, field), field, wanted);
		trial ??= probeReachability(context, connection, signal);
		const { address, fetched } = await trial;
		const route = mediaRoute({ use, address, fetched, akool: connection.baseUrl });
		if (route.by === 'none') throw obstacleError(route.obstacle, field, type, address);
		const named = { field, shown: file.fileName ?? 'the file', type };
		if (route.by === 'faceDetect') {
			const cut = async () => await inTurn(async () => await cutOut(file, field, hint));
			const found = await cutOuts(file, cut, JSON.stringify(hint)).catch((error: unknown) => {
				throw aboutField(error, field);
			});
			if (!found) throw noFaceError(named);
			return { ...named, ...found };
		}
		const sign = async () =>
			await inTurn(async () => await signedUrl(context, file, mimeType, serving));
		const url = await addresses(file, sign);
		if (url === undefined) throw obstacleError('storeInMemory', field, type);
		return { ...named, url };
	};
	const fetchable = async (media: Media, need: Need): Promise<FetchableMedia> => {
		if ('file' in media) return await locate(media, need);
		const { field, url } = media;
		return { field, shown: redactSecrets(url).slice(0, 100), url, type: mediaTypeOfUrl(url) };
	};
	return {
		whole: async (media, wanted) => await fetchable(media, { use: 'whole', wanted }),
		face: async (media, hint) => await fetchable(media, { use: 'face', wanted: 'image', hint }),
	};
}
