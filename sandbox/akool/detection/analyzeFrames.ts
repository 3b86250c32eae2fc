import type { FaceCropper } from '../../faces/faceCropper';
import type { Box, Face } from '../../faces/geometry';
import type { Picture } from '../../pictures/knownPictures';

/** A person in Analyze Frames' answer. Times are in s. Boxes are `[x1, y1, x2, y2]`, unlike Face Detect's. */
export interface PersonInFrames {
	person_id: string;
	index: number;
	face_url: string;
	bbox: Box;
	confidence: number;
	appearances: Array<{ timestamp: number; frame_idx: number; bbox: Box }>;
	first_seen: number;
	last_seen: number;
}

/**
 * Does what Analyze Frames does: lists each person once, with every appearance in the frames. People
 * are numbered from left to right by their first appearance.
 *
 * @param frames the pictures to analyze
 * @param timestamps the time of each frame in s
 * @param margin of the face crops at each side, as a share of the face's width and height
 * @param cropper makes a face crop of each person
 */
export async function analyzeFrames(
	frames: Picture[],
	timestamps: number[],
	margin: number,
	cropper: FaceCropper,
): Promise<PersonInFrames[]> {
	const appearances = new Map<string, Array<{ frame: number; face: Face }>>();
	for (const [frame, { faces }] of frames.entries()) {
		for (const face of faces) {
			// In a single frame, two faces of the same name stay two people.
			const key = frames.length > 1 ? face.name : face.box.join();
			appearances.set(key, [...(appearances.get(key) ?? []), { frame, face }]);
		}
	}
	const people = [...appearances.values()].sort((a, b) => a[0].face.box[0] - b[0].face.box[0]);
	return await Promise.all(
		people.map(async (seen, index) => {
			const { frame, face } = seen[0];
			const times = seen.map((sighting) => timestamps[sighting.frame]);
			return {
				person_id: `person_${index}`,
				index,
				face_url: (await cropper.crop(frames[frame], face, margin)).url,
				bbox: face.box,
				confidence: 0.97,
				appearances: seen.map((sighting, i) => ({
					timestamp: times[i],
					frame_idx: sighting.frame,
					bbox: sighting.face.box,
				})),
				first_seen: Math.min(...times),
				last_seen: Math.max(...times),
			};
		}),
	);
}
