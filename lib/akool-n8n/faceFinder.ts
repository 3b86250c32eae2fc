import { type DetectedFace, readDetectedFaces } from '../akool/detectedFaces';
import { type FaceOrder, fullestFrame, sortFaces } from '../akool/faceOrder';
import { MAX_FACES } from '../akool/mediaLimits';
import type { FetchableMedia } from '../core/media';
import { limitConcurrency } from '../jobs/concurrency';
import type { AkoolClient } from './akoolClient';
import { requestFaceDetection } from './faceDetection';
import { noFaceError, tooFewFacesError, tooManyFacesError, withFieldName } from './faceErrors';
import type { ResolvedMedia } from './mediaResolver';

/**
 * Finds the faces that a swap needs before it is submitted. Sends each request only once, even if
 * several items need the same picture.
 */
export class FaceFinder {
	private readonly atOnce: ReturnType<typeof limitConcurrency>;
	private readonly asked = new Map<string, Promise<DetectedFace[]>>();

	/** @param parallel the maximum number of requests in flight at once */
	constructor(
		private readonly client: AkoolClient,
		parallel: number,
		private readonly signal?: AbortSignal,
	) {
		this.atOnce = limitConcurrency(parallel);
	}

	/**
	 * Finds the largest face of a picture.
	 *
	 * @throws {ValidationError} when there is none
	 */
	async largest(media: ResolvedMedia): Promise<DetectedFace> {
		if (media.face) return media.face;
		const [face] = sortFaces(await this.find(media, true), 'largestFirst');
		if (!face) throw noFaceError(media);
		return face;
	}

	/**
	 * Finds the first faces of a picture, or of the video frame with the most faces.
	 *
	 * @param wanted how many faces to return
	 * @throws {ValidationError} when there are fewer than `wanted`, or more than Akool swaps; the
	 *   message says how many were found
	 */
	async first(wanted: number, media: FetchableMedia, order: FaceOrder): Promise<DetectedFace[]> {
		const faces = sortFaces(await this.find(media, false), order);
		if (faces.length > MAX_FACES) throw tooManyFacesError(faces.length, media);
		if (faces.length < wanted) throw tooFewFacesError(faces.length, wanted, media);
		return faces.slice(0, wanted);
	}

	private async find({ url, field }: FetchableMedia, singleFace: boolean): Promise<DetectedFace[]> {
		const key = `${singleFace} ${url}`;
		const asked = this.asked.get(key) ?? this.atOnce(async () => await this.ask(url, singleFace));
		this.asked.set(key, asked);
		return await asked.catch((error: unknown) => {
			throw withFieldName(error, field);
		});
	}

	private async ask(url: string, singleFace: boolean): Promise<DetectedFace[]> {
		const options = { singleFace, returnFaceUrls: true, signal: this.signal };
		return fullestFrame(
			readDetectedFaces(await requestFaceDetection(this.client, { url }, options)),
		);
	}
}
