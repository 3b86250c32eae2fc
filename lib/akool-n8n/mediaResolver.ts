import type { IExecuteFunctions } from 'n8n-workflow';
import { type DetectedFace, readDetectedFaces } from '../akool/detectedFaces';
import { type FaceHint, pickFace } from '../akool/faceOrder';
import { noFacePictureError } from '../akool/faceReferences';
import { checkMedia } from '../akool/mediaLimits';
import { mediaRoute, type MediaRoute, obstacleError } from '../akool/mediaRoute';
import type { FetchableMedia, Media, MediaFile, NamedMedia } from '../core/media';
import { type MediaType, mediaTypeOfUrl } from '../core/mediaTypes';
import { redactedAddress } from '../core/shownAddress';
import type { SniffedMedia } from '../core/sniffMedia';
import { DEFAULT_PARALLEL, limitConcurrency } from '../jobs/concurrency';
import type { MediaTransport } from '../jobs/provider';
import type { AddressLooks } from '../n8n/addresses/addressLooks';
import { readBase64, sniffFile } from '../n8n/binary/fileContent';
import { memoizeByFile } from '../n8n/binary/fileIdentity';
import { signedUrl, type UrlLifetime } from '../n8n/binary/signedUrl';
import type { AkoolClient } from './akoolClient';
import { requestFaceDetection } from './faceDetection';
import { noFaceError, withFieldName } from './faceErrors';
import { probeReachability, type Reachability } from './probeReachability';

/** A {@link Media} that is a file. */
type FileMedia = Extract<Media, { file: MediaFile }>;

/** How long the addresses of files are valid, and what is known of web addresses. */
type MediaOptions = UrlLifetime & { addresses?: AddressLooks };

/** A face that Akool cut out of a file and hosts at its own address. */
type CutOut = Required<Pick<ResolvedMedia, 'url' | 'face'>>;

/**
 * Resolves the pictures and videos of a run to addresses that Akool can fetch. Each file gets one
 * address. Whether Akool can reach this n8n is probed once, since a job whose files can't be
 * fetched is still charged.
 */
export class MediaResolver implements MediaTransport {
	// A picture is held in memory while it is sent to Face Detect.
	private readonly atOnce = limitConcurrency(DEFAULT_PARALLEL);
	private readonly urls = memoizeByFile<string | undefined>();
	private readonly cutOuts = memoizeByFile<CutOut | undefined>();
	private reachability?: Promise<Reachability>;

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly client: AkoolClient,
		private readonly options: MediaOptions,
		private readonly signal?: AbortSignal,
	) {}

	/**
	 * Resolves a picture or video that Akool needs as a whole.
	 *
	 * @param wanted the required media type, if only one is accepted
	 * @throws {ValidationError} when Akool can't open the file, or can't fetch it from this n8n
	 */
	async resolve(media: Media, wanted?: MediaType): Promise<ResolvedMedia> {
		if ('url' in media) return this.atUrl(media);
		const sniffed = await this.check(media, wanted);
		await this.routeOf(media, 'whole', sniffed.type);
		return await this.atSignedUrl(media, sniffed);
	}

	/**
	 * Resolves a picture of which only one face matters. A file that Akool can't fetch from this n8n
	 * is sent to Face Detect, and the result is the picture of the face that Akool cuts out.
	 *
	 * @param hint which face; the largest if omitted
	 * @throws {ValidationError} when Akool can't open the file, or finds no face in it
	 */
	async resolveForFace(media: Media, hint?: FaceHint): Promise<ResolvedMedia> {
		if ('url' in media) return this.atUrl(media);
		const sniffed = await this.check(media, 'image');
		const route = await this.routeOf(media, 'face', sniffed.type);
		return route.by === 'faceDetect'
			? await this.atCutOut(media, hint)
			: await this.atSignedUrl(media, sniffed);
	}

	private atUrl({ field, url }: { field: string; url: string }): ResolvedMedia {
		const type = this.options.addresses?.typeOf(url) ?? mediaTypeOfUrl(url);
		return { field, shown: redactedAddress(url), url, type };
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
		const reached = await this.reachability;
		const route = mediaRoute({ ...reached, use, akool: this.client.baseUrl });
		if (route.by === 'none') throw obstacleError(route.obstacle, field, type, reached.address);
		return route;
	}

	private async atSignedUrl(
		{ field, file }: FileMedia,
		{ type, mimeType }: SniffedMedia,
	): Promise<ResolvedMedia> {
		const sign = async () => await signedUrl(this.context, file, mimeType, this.options);
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
			throw withFieldName(error, field);
		});
		const named = nameOf(file, field);
		if (!found) throw noFaceError(named);
		return { ...named, type: 'image', ...found };
	}

	/** Returns undefined when no face is found. */
	private async cutOut(
		file: MediaFile,
		field: string,
		hint?: FaceHint,
	): Promise<CutOut | undefined> {
		const img = await readBase64(this.context, file, field);
		const { signal } = this;
		const options = { singleFace: hint === undefined, returnFaceUrls: true, signal };
		const response = await requestFaceDetection(this.client, { img }, options);
		const face = pickFace(readDetectedFaces(response), hint);
		if (!face) return undefined;
		if (!face.faceUrl || !face.cropLandmarks) throw noFacePictureError();
		// The address is that of the cut-out, so the landmarks must fit it too.
		return { url: face.faceUrl, face: { ...face, landmarks: face.cropLandmarks } };
	}
}

function nameOf({ fileName }: MediaFile, field: string): NamedMedia {
	return { field, shown: fileName ?? 'the file' };
}

/** A picture or video at an address that Akool can fetch. */
export interface ResolvedMedia extends FetchableMedia {
	/** The face, if Akool cut it out of a file. Its landmarks fit the cut-out. */
	face?: DetectedFace;
}
