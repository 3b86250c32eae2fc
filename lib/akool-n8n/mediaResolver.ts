import type { IExecuteFunctions } from 'n8n-workflow';
import { type DetectedFace, readDetectedFaces } from '../akool/detectedFaces';
import { type FaceHint, pickFace } from '../akool/faceOrder';
import { noFacePictureError } from '../akool/faceReferences';
import { checkMedia } from '../akool/mediaLimits';
import { mediaRoute, type MediaRoute, obstacleError } from '../akool/mediaRoute';
import type { FetchableMedia, Media, MediaFile, NamedMedia } from '../core/media';
import { type MediaType, mediaTypeOfUrl } from '../core/mediaTypes';
import { redactSecrets } from '../core/redactSecrets';
import type { SniffedMedia } from '../core/sniffMedia';
import { limitConcurrency } from '../jobs/concurrency';
import type { MediaTransport } from '../jobs/provider';
import { readBase64, sniffFile } from '../n8n/binary/fileContent';
import { memoizeByFile } from '../n8n/binary/fileIdentity';
import { signedUrl, type UrlLifetime } from '../n8n/binary/signedUrl';
import { DEFAULT_PARALLEL } from '../n8n/items/itemOutputs';
import type { AkoolClient } from './akoolClient';
import { detectFaces } from './faceDetection';
import { aboutField, noFaceError } from './faceErrors';
import { probeReachability, type Reachability } from './probeReachability';

/** A file and the display name of the parameter that names it. */
type FileMedia = Extract<Media, { file: MediaFile }>;

/** A face that Akool cut out of a file and keeps at an address of its own. */
type CutOut = Required<Pick<ResolvedMedia, 'url' | 'face'>>;

/**
 * Gives the pictures and videos of a run addresses that Akool can fetch. Each file gets one
 * address, and whether Akool can fetch from this n8n at all is probed once: a job whose files
 * Akool can't fetch would be charged.
 */
export class MediaResolver implements MediaTransport {
	// A picture that goes through Face Detect is held in memory meanwhile.
	private readonly atOnce = limitConcurrency(DEFAULT_PARALLEL);
	private readonly urls = memoizeByFile<string | undefined>();
	private readonly cutOuts = memoizeByFile<CutOut | undefined>();
	private reachability?: Promise<Reachability>;

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly client: AkoolClient,
		private readonly lifetime: UrlLifetime,
		private readonly signal?: AbortSignal,
	) {}

	/**
	 * Resolves a picture or video that is needed whole.
	 *
	 * @param wanted when only a picture or only a video will do
	 * @throws {ValidationError} when Akool can't open such a file, or can't fetch it from this n8n
	 */
	async resolve(media: Media, wanted?: MediaType): Promise<ResolvedMedia> {
		if ('url' in media) return atUrl(media);
		const sniffed = await this.check(media, wanted);
		await this.routeOf(media, 'whole', sniffed.type);
		return await this.atSignedUrl(media, sniffed);
	}

	/**
	 * Resolves a picture of which one face matters. A file that Akool can't fetch from this n8n goes
	 * through Face Detect, and what comes back is Akool's own picture of the face alone.
	 *
	 * @param hint which face it is; the largest for none
	 * @throws {ValidationError} when Akool can't open such a file, or finds no face in it
	 */
	async resolveFace(media: Media, hint?: FaceHint): Promise<ResolvedMedia> {
		if ('url' in media) return atUrl(media);
		const sniffed = await this.check(media, 'image');
		const route = await this.routeOf(media, 'face', sniffed.type);
		return route.by === 'faceDetect'
			? await this.atCutOut(media, hint)
			: await this.atSignedUrl(media, sniffed);
	}

	private async check({ field, file }: FileMedia, wanted?: MediaType): Promise<SniffedMedia> {
		return checkMedia(await sniffFile(this.context, file, field), field, wanted);
	}

	private async routeOf(
		{ field }: FileMedia,
		use: 'whole' | 'face',
		type: MediaType,
	): Promise<MediaRoute> {
		this.reachability ??= probeReachability(this.context, this.client, this.signal);
		const { address, fetched } = await this.reachability;
		const route = mediaRoute({ use, address, fetched, akool: this.client.baseUrl });
		if (route.by === 'none') throw obstacleError(route.obstacle, field, type, address);
		return route;
	}

	private async atSignedUrl(
		{ field, file }: FileMedia,
		{ type, mimeType }: SniffedMedia,
	): Promise<ResolvedMedia> {
		const sign = async () => await signedUrl(this.context, file, mimeType, this.lifetime);
		const url = await this.urls(file, async () => await this.atOnce(sign));
		if (url === undefined) throw obstacleError('storeInMemory', field, type);
		return { ...nameOf(file, field), type, url };
	}

	private async atCutOut({ field, file }: FileMedia, hint?: FaceHint): Promise<ResolvedMedia> {
		const cut = async () => await this.cutOut(file, field, hint);
		const found = await this.cutOuts(
			file,
			async () => await this.atOnce(cut),
			JSON.stringify(hint),
		).catch((error: unknown) => {
			throw aboutField(error, field);
		});
		const named = nameOf(file, field);
		if (!found) throw noFaceError(named);
		return { ...named, type: 'image', ...found };
	}

	/** Undefined when the face that is meant is not there. */
	private async cutOut(
		file: MediaFile,
		field: string,
		hint?: FaceHint,
	): Promise<CutOut | undefined> {
		const img = await readBase64(this.context, file, field);
		const { signal } = this;
		const options = { singleFace: hint === undefined, returnFaceUrls: true, signal };
		const response = await detectFaces(this.client, { img }, options);
		const face = pickFace(readDetectedFaces(response), hint);
		if (!face) return undefined;
		if (!face.faceUrl || !face.cropLandmarks) throw noFacePictureError();
		// What is kept is the cut-out, so its landmarks count.
		return { url: face.faceUrl, face: { ...face, landmarks: face.cropLandmarks } };
	}
}

function atUrl({ field, url }: { field: string; url: string }): ResolvedMedia {
	return { field, shown: redactSecrets(url).slice(0, 100), url, type: mediaTypeOfUrl(url) };
}

function nameOf({ fileName }: MediaFile, field: string): NamedMedia {
	return { field, shown: fileName ?? 'the file' };
}

/** A picture or video at an address that Akool can fetch. */
export interface ResolvedMedia extends FetchableMedia {
	/** Set when the picture is a face that Akool cut out: that face, as it is in this picture. */
	face?: DetectedFace;
}
