import type { DetectOptions } from '../akool/detectRequest';
import { type DetectedFace, readDetectedFaces } from '../akool/detectedFaces';
import { type FaceOrder, fullestFrame, sortFaces } from '../akool/faceOrder';
import { analyzeFramesBody, readPersons } from '../akool/frameAnalysis';
import { UserError } from '../core/errors';
import type { FetchableMedia } from '../core/media';
import { ConcurrencyWindow } from '../jobs/concurrencyWindow';
import type { AkoolClient } from './akoolClient';
import { requestFaceDetection, requestFrameAnalysis } from './faceDetection';
import { noFaceError, tooFewFacesError, withFieldName } from './faceErrors';
import type { ResolvedMedia } from './mediaResolver';

/** How the faces of a target are searched and counted. */
export interface FaceSearch {
	order: FaceOrder;
	/** How many frames to look at if it is a video; Akool's default if omitted. */
	numFrames?: number;
}

/**
 * Finds the faces that a swap needs before it is submitted. Sends each request only once, even if
 * several items need the same picture.
 */
export class FaceFinder {
	private readonly client: AkoolClient & { window: ConcurrencyWindow };
	private readonly asked = new Map<string, Promise<DetectedFace[]>>();

	/** @param parallel the maximum number of requests in flight at once */
	constructor(
		client: AkoolClient,
		parallel: number,
		private readonly signal?: AbortSignal,
	) {
		this.client = { ...client, window: new ConcurrencyWindow(client.limiter.clock, parallel) };
	}

	/**
	 * Finds the largest face of a picture.
	 *
	 * @throws {ValidationError} when there is none
	 */
	async largest(media: ResolvedMedia): Promise<DetectedFace> {
		if (media.face) return media.face;
		const [face] = sortFaces(
			fullestFrame(await this.find(media, { singleFace: true })),
			'largestFirst',
		);
		if (!face) throw noFaceError(media);
		return face;
	}

	/**
	 * Finds the first faces of a picture, or of the video frame with the most faces.
	 *
	 * @param wanted how many faces to return; the others don't count to the most that Akool swaps
	 * @throws {ValidationError} when there are fewer; the message says how many were found
	 */
	async first(
		wanted: number,
		media: FetchableMedia,
		{ order, numFrames }: FaceSearch,
	): Promise<DetectedFace[]> {
		const faces = sortFaces(fullestFrame(await this.find(media, { numFrames })), order);
		if (faces.length < wanted) throw tooFewFacesError(faces.length, wanted, media);
		return faces.slice(0, wanted);
	}

	/**
	 * Whether a video shows one person only, in all the frames that {@link first} looks at. Where
	 * there is one face at a time, Analyze Frames tells whether they are the same person's; if it
	 * can't, they count as that.
	 */
	async showsOnePerson(media: FetchableMedia, { numFrames }: FaceSearch): Promise<boolean> {
		const faces = await this.find(media, { numFrames });
		if (faces.some(({ faceCount }) => faceCount > 1)) return false;
		const urls = faces.flatMap(({ faceUrl }) => faceUrl ?? []);
		if (urls.length < 2) return true;
		const body = analyzeFramesBody(urls, [], undefined);
		const analyze = async () => await requestFrameAnalysis(this.client, body, this.signal);
		const analysis = await this.client.window.run(analyze).catch((error: unknown) => {
			if (error instanceof UserError) return {};
			throw error;
		});
		return readPersons(analysis).length < 2;
	}

	private async find(
		{ url, field, type }: FetchableMedia,
		{ singleFace = false, numFrames }: Partial<DetectOptions>,
	): Promise<DetectedFace[]> {
		const options = { singleFace, numFrames: type === 'image' ? undefined : numFrames };
		const key = JSON.stringify([url, options]);
		const ask = async () => await this.ask(url, options);
		const asked = this.asked.get(key) ?? this.client.window.run(ask);
		this.asked.set(key, asked);
		return await asked.catch((error: unknown) => {
			throw withFieldName(error, field);
		});
	}

	private async ask(
		url: string,
		options: Omit<DetectOptions, 'returnFaceUrls'>,
	): Promise<DetectedFace[]> {
		const { client, signal } = this;
		const all = { ...options, returnFaceUrls: true, signal };
		return readDetectedFaces(await requestFaceDetection(client, { url }, all));
	}
}
