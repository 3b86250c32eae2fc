import type { IExecuteFunctions } from 'n8n-workflow';
import { noFacePicture } from '../akool/chosenFaces';
import { readDetectedFaces } from '../akool/detectedFaces';
import { faceMeant, type FaceHint } from '../akool/faceMeant';
import { mediaTypeOf } from '../akool/fileEndings';
import { fileRoute, obstacleFault, type FileSituation } from '../akool/fileRoute';
import { fingerprint } from '../akool/fingerprint';
import type { MediaType } from '../akool/jobRecord';
import type { FetchableMedia, Media, MediaFile, NamedMedia } from '../akool/media';
import { checkedMedia } from '../akool/mediaFile';
import { withoutTokens } from '../akool/withoutTokens';
import { limited } from '../jobs/limited';
import type { AkoolConnection } from './akoolConnection';
import { detectFaces } from './faceDetection';
import { atField, noFaceIn } from './faceFinder';
import { tryFetching, type FetchTrial } from './fetchTrial';
import { glanceAt, inBase64 } from './fileContent';
import { USUAL_PARALLEL } from './itemResults';
import { signedAddress, type Serving } from './signedAddress';

/** Gives pictures and videos addresses from which Akool can fetch them. */
export interface MediaAddresses {
	/**
	 * Of a picture or video that is needed whole.
	 *
	 * @param wanted when only a picture or only a video will do
	 * @throws {InputFault} when Akool can't open such a file, or can't fetch it from this n8n
	 */
	whole(media: Media, wanted?: MediaType): Promise<FetchableMedia>;
	/**
	 * Of a picture of which one face matters. A file that Akool can't fetch from this n8n goes
	 * through Face Detect, and what comes back is Akool's own picture of the face alone.
	 *
	 * @param hint which face it is; the largest for none
	 * @throws {InputFault} when Akool can't open such a file, or finds no face in it
	 */
	face(media: Media, hint?: FaceHint): Promise<FetchableMedia>;
}

/** A file to be located, with the node's field that names it. */
type FileMedia = Extract<Media, { file: MediaFile }>;

/** What a picture or video is needed for. */
interface Need {
	use: FileSituation['use'];
	wanted?: MediaType;
	hint?: FaceHint;
}

/**
 * Opens the way for one run. Each file gets one address, and Akool is asked once whether it can
 * fetch from this n8n at all: a job whose files it can't fetch would be charged.
 */
export function mediaAddresses(
	context: IExecuteFunctions,
	connection: AkoolConnection,
	serving: Serving,
	signal?: AbortSignal,
): MediaAddresses {
	// A picture that goes through Face Detect is held in memory meanwhile.
	const inTurn = limited(USUAL_PARALLEL);
	const located = new Map<string, Promise<FetchableMedia>>();
	let trial: Promise<FetchTrial> | undefined;

	const hosted = async (img: string, hint: FaceHint | undefined, named: NamedMedia) => {
		const options = { singleFace: hint === undefined, returnFaceUrls: true };
		const answer = await detectFaces(connection, { img }, options, signal).catch(
			(error: unknown) => {
				throw atField(error, named.field);
			},
		);
		const face = faceMeant(readDetectedFaces(answer), hint);
		if (!face) throw noFaceIn(named);
		if (!face.faceUrl || !face.cropLandmarks) throw noFacePicture();
		// What is kept is the cut-out, so its landmarks count.
		return { url: face.faceUrl, face: { ...face, landmarks: face.cropLandmarks } };
	};
	const locate = async (
		{ field, file }: FileMedia,
		{ use, wanted, hint }: Need,
	): Promise<FetchableMedia> => {
		const { type, mimeType } = checkedMedia(await glanceAt(context, file, field), field, wanted);
		trial ??= tryFetching(context, connection, signal);
		const { address, fetched } = await trial;
		const route = fileRoute({ use, address, fetched, akool: connection.address });
		if (route.by === 'none') throw obstacleFault(route.obstacle, field, type, address);
		const named = { field, shown: file.fileName ?? 'the file', type };
		if (route.by === 'faceDetect') {
			const img = await inBase64(context, file, field);
			return { ...named, ...(await hosted(img, hint, named)) };
		}
		const url = await signedAddress(context, file, mimeType, serving);
		if (url === undefined) throw obstacleFault('storeInMemory', field, type);
		return { ...named, url };
	};
	const once = async (media: Media, need: Need): Promise<FetchableMedia> => {
		const { field } = media;
		if ('url' in media) {
			return {
				field,
				shown: withoutTokens(media.url).slice(0, 100),
				url: media.url,
				type: mediaTypeOf(media.url),
			};
		}
		const key = fingerprint([media.file.id ?? media.file.data, need]);
		const known = located.get(key) ?? inTurn(async () => await locate(media, need));
		located.set(key, known);
		return { ...(await known), field };
	};
	return {
		whole: async (media, wanted) => await once(media, { use: 'whole', wanted }),
		face: async (media, hint) => await once(media, { use: 'face', wanted: 'image', hint }),
	};
}
