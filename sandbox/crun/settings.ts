import { COMMON_DEFAULTS, type CommonSettings } from '../settings';

import type { Prices } from './account/prices';
import type { FaceNumbers } from './detection/numberFaces';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** How a stand-in for Crun behaves. Every setting has a default, see {@link DEFAULT_SETTINGS}. */
export interface CrunSettings extends CommonSettings {
	/** As Crun's keys it begins with `ak_` and has 35 characters. */
	apiKey: string;
	/** The initial balance in credits. */
	balance: number;
	/** What a swap costs. */
	prices: Prices;
	/** Whether an estimate says of itself that it may not be the exact price. */
	estimated: boolean;
	/** What a finished task is charged, as a share of what was reserved for it. */
	chargedShare: number;
	/** Whether nothing is charged for a failed task. */
	refundsFailedTasks: boolean;
	/** Whether a task tells its credits. */
	showsCredits: boolean;
	/** How errors come: as HTTP 200 with a code in the body, or with the code as HTTP status, too. */
	errorsAs: 'codes' | 'statuses';
	/** How the IDs of tasks look: a UUID, or as in Crun's examples. */
	taskIdsAs: 'uuids' | 'short';
	/** Whether the API is down: then every request gets the code 455. */
	maintenance: boolean;
	/** How many requests a key may send in {@link rateWindowMs}; more get the code 429. */
	requestsPerWindow: number;
	/** In ms of sandbox time; the window slides. */
	rateWindowMs: number;
	/** How the code 429 says when to come back. */
	retryAfterAs: 'seconds' | 'date' | 'missing';
	/** How long a detection is `starting`, in ms of sandbox time. */
	detectionQueueMs: number;
	/** How long a detection is `processing`, in ms of sandbox time. */
	detectionProcessMs: number;
	/** How the faces of a picture are numbered. */
	faceNumbers: FaceNumbers;
	/** How a detection ends that finds no face. */
	noFacesAs: 'emptyList' | 'failed';
	/** What happens to faces that a swap of several does not name, which Crun leaves open. */
	omittedFaces: 'refused' | 'leftAlone';
	/** How long tasks, detections and files are kept, in ms of sandbox time. */
	retentionMs: number;
	/** How long a file can be sent to an address for an upload, in ms of sandbox time. */
	uploadLifetimeMs: number;
	/** The largest upload in bytes. */
	maxUploadBytes: number;
	/** How often a call is sent at most, until it is answered with HTTP 200. */
	callbackAttempts: number;
	/** Pause after the first attempt in ms of sandbox time; each further pause is twice as long. */
	callbackPauseMs: number;
}

/** The settings of a stand-in that is started without any. */
export const DEFAULT_SETTINGS: CrunSettings = {
	...COMMON_DEFAULTS,
	apiKey: 'ak_crunsandboxkey012345678901234567',
	balance: 100,
	prices: { oneFace: 4, severalFaces: 6, furtherFace: 0 },
	estimated: false,
	chargedShare: 1,
	refundsFailedTasks: true,
	showsCredits: true,
	errorsAs: 'codes',
	taskIdsAs: 'uuids',
	maintenance: false,
	requestsPerWindow: Infinity,
	rateWindowMs: 10_000,
	retryAfterAs: 'seconds',
	detectionQueueMs: 100,
	detectionProcessMs: 200,
	faceNumbers: { first: 0, step: 1 },
	noFacesAs: 'emptyList',
	omittedFaces: 'refused',
	retentionMs: 14 * DAY_MS,
	uploadLifetimeMs: 15 * MINUTE_MS,
	maxUploadBytes: 100 * 1024 * 1024,
	callbackAttempts: 4,
	callbackPauseMs: 1000,
};
