import type { FetchableMedia } from '../../../../lib/core/media';
import { MOST_PARALLEL } from '../../../../lib/jobs/concurrency';
import { ConcurrencyWindow } from '../../../../lib/jobs/concurrencyWindow';
import { DETECTION_LIFETIME_MS, type FaceDetection } from '../crun/faceDetection';
import type { CrunClient } from './crunClient';
import { detectFaces, readEarlierDetection } from './detectFaces';

/** A detection is used for less time than it lives, in ms: its swap takes a while to arrive. */
const USED_MS = DETECTION_LIFETIME_MS - 10 * 60 * 1000;

/** A detection that was begun. */
interface Begun {
	/** In monotonic ms. */
	at: number;
	detection: Promise<FaceDetection>;
}

/**
 * Finds the faces in the pictures of a run. A picture that several items have is looked at once, and
 * again when the ID of its detection has become too old to be used.
 */
export class FaceFinder {
	private readonly begun = new Map<string, Begun>();
	private readonly earlier = new Map<string, Promise<FaceDetection>>();
	private readonly window: ConcurrencyWindow;

	/** @param parallel the maximum number of detections at once */
	constructor(
		private readonly client: CrunClient,
		private readonly signal?: AbortSignal,
		parallel = MOST_PARALLEL,
	) {
		this.window = new ConcurrencyWindow(client.limiter.clock, parallel);
	}

	/**
	 * Returns the faces of a picture.
	 *
	 * @throws as {@link detectFaces}
	 */
	async find(picture: Pick<FetchableMedia, 'url' | 'field'>): Promise<FaceDetection> {
		const now = this.client.limiter.clock.monotonicNow();
		const known = this.begun.get(picture.url);
		if (known && now - known.at < USED_MS) return await known.detection;
		const detection = this.detect(picture);
		this.begun.set(picture.url, { at: now, detection });
		return await detection;
	}

	/**
	 * Returns the faces of a detection of earlier, which is read once for all items.
	 *
	 * @param taskId the ID of that detection
	 * @throws as {@link readEarlierDetection}
	 */
	async findEarlier(taskId: string): Promise<FaceDetection> {
		const { window, signal } = this;
		const client = { ...this.client, window };
		const read = async () => await readEarlierDetection(client, taskId, signal);
		const detection = this.earlier.get(taskId) ?? window.run(read);
		this.earlier.set(taskId, detection);
		return await detection;
	}

	private async detect(picture: Pick<FetchableMedia, 'url' | 'field'>): Promise<FaceDetection> {
		const { client, window, signal } = this;
		return await window.run(async () => await detectFaces(client, picture, { window, signal }));
	}
}
