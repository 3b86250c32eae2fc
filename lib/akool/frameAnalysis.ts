import { isJsonObject } from '../core/coerce';
import { ValidationError } from '../core/errors';
import { type Box, insidePicture, readFourNumbers } from './faceBoxes';

/** Body of `POST analyze_frames`. */
export interface AnalyzeFramesBody {
	frame_urls: string[];
	/** In seconds, one for each frame. */
	timestamps?: number[];
	/** How much of the surroundings the face pictures show, 0 to 1. */
	expand_ratio?: number;
}

/**
 * A person who appears in several frames, with Akool's values unchecked; missing ones are
 * undefined.
 */
export interface Person {
	personId: unknown;
	/** Number of the person, from 0. */
	index: unknown;
	/** Address of a picture of the face alone. */
	faceUrl: unknown;
	/** `[x1, y1, x2, y2]` in pixels, inside the picture at its left and top; else as Akool says. */
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
 * Checks that there are as many timestamps as frames, or none.
 *
 * @throws {ValidationError} when there are not
 */
export function requireAsManyTimestamps(timestamps: number[], frames: number): void {
	if (timestamps.length === 0 || timestamps.length === frames) return;
	throw new ValidationError(
		`'Timestamps' has ${timestamps.length} entries for ${frames} frames`,
		'Enter one number of seconds for each frame, or leave the field empty.',
	);
}

/**
 * Builds the body of `POST analyze_frames` (docs.akool.com, page face-detection).
 *
 * @param timestamps in seconds, one for each frame; empty to let Akool number the frames
 * @param expandRatio 0 to 1; undefined for Akool's default
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
 * Reads the persons in a successful response of `POST analyze_frames`. Its boxes are already `[x1,
 * y1, x2, y2]`, unlike those of Face Detect.
 *
 * @returns the persons from left to right, as they first appear
 */
export function readPersons(body: Record<string, unknown>): Person[] {
	const persons = Array.isArray(body.persons) ? body.persons.filter(isJsonObject) : [];
	return [...persons]
		.sort((a, b) => middleOf(a.bbox) - middleOf(b.bbox))
		.map((person) => ({
			personId: person.person_id,
			index: person.index,
			faceUrl: person.face_url,
			box: boxInside(person.bbox),
			confidence: person.confidence,
			firstSeen: person.first_seen,
			lastSeen: person.last_seen,
			appearances: (Array.isArray(person.appearances) ? person.appearances : [])
				.filter(isJsonObject)
				.map(({ timestamp, frame_idx, bbox }) => ({
					timestamp,
					frame: frame_idx,
					box: boxInside(bbox),
				})),
		}));
}

/** Where a box is from left to right; after all others if it can't be read. */
function middleOf(box: unknown): number {
	const numbers = readFourNumbers(box);
	return numbers ? (numbers[0] + numbers[2]) / 2 : Number.MAX_VALUE;
}

function boxInside(box: unknown): unknown {
	const numbers = readFourNumbers(box);
	return (numbers && insidePicture(numbers as Box)) ?? box;
}
