import { isJsonObject } from '../core/coerce';
import { ValidationError } from '../core/errors';

/** Body of `POST analyze_frames`. */
export interface AnalyzeFramesBody {
	frame_urls: string[];
	/** Seconds, one a frame. */
	timestamps?: number[];
	/** How much of the surroundings the face pictures show, 0 to 1. */
	expand_ratio?: number;
}

/** A person who appears in several frames; fields that Akool says nothing about are undefined. */
export interface Person {
	personId: unknown;
	/** Number of the person, from 0. */
	index: unknown;
	/** A picture of the face alone. */
	faceUrl: unknown;
	/** `[x1, y1, x2, y2]` in pixels. */
	box: unknown;
	/** 0 to 1. */
	confidence: unknown;
	/** In seconds. */
	firstSeen: unknown;
	/** In seconds. */
	lastSeen: unknown;
	appearances: Array<{ timestamp: unknown; frame: unknown; box: unknown }>;
}

/**
 * Makes sure that there are as many timestamps as frames, or none.
 *
 * @throws {ValidationError} when there are not
 */
export function requireAsManyTimestamps(timestamps: number[], frames: number): void {
	if (timestamps.length === 0 || timestamps.length === frames) return;
	throw new ValidationError(
		`'Timestamps' has ${timestamps.length} entries for ${frames} frames`,
		'Give one number of seconds for each frame, or none at all.',
	);
}

/**
 * Builds the body of `POST analyze_frames` (docs.akool.com, page face-detection).
 *
 * @param timestamps seconds, one a frame; empty to let Akool count them
 */
export function analyzeFramesBody(
	frameUrls: string[],
	timestamps: number[],
	expandRatio: number | undefined,
): AnalyzeFramesBody {
	return {
		frame_urls: frameUrls,
		...(timestamps.length > 0 && { timestamps }),
		...(expandRatio !== undefined && { expand_ratio: expandRatio }),
	};
}

/**
 * Reads the persons of a good response of `analyze_frames`. Boxes are `[x1, y1, x2, y2]` there
 * already, unlike in Face Detect.
 */
export function readPersons(body: Record<string, unknown>): Person[] {
	const persons = Array.isArray(body.persons) ? body.persons.filter(isJsonObject) : [];
	return persons.map((person) => ({
		personId: person.person_id,
		index: person.index,
		faceUrl: person.face_url,
		box: person.bbox,
		confidence: person.confidence,
		firstSeen: person.first_seen,
		lastSeen: person.last_seen,
		appearances: (Array.isArray(person.appearances) ? person.appearances : [])
			.filter(isJsonObject)
			.map(({ timestamp, frame_idx, bbox }) => ({ timestamp, frame: frame_idx, box: bbox })),
	}));
}
