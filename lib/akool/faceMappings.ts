import { readEntries } from '../core/entryLists';
import { ValidationError } from '../core/errors';
import { type FindFile, givesMedia, type Media, readMedia } from '../core/media';
import { type MediaType, mimeTypeOfName } from '../core/mediaTypes';
import { AKOOL_INFO } from './akoolInfo';
import { type Box, readBox } from './faceBoxes';

/** A picture with a face, and perhaps where the face is in it, as the user gave it. */
export interface GivenFace {
	media: Media;
	box?: Box;
}

/** Which new face replaces which face, as the user gave it. */
export interface FaceMappingInput {
	source: GivenFace;
	/** Without media, the box is in the job's target itself. */
	target: Partial<GivenFace>;
	/** The display name of the target's box. */
	targetBoxField: string;
}

const MAPPINGS = {
	provider: AKOOL_INFO.name,
	example: '[{ "sourceFaceUrl": "https://…", "targetFaceUrl": "https://…" }]',
	keys: ['source', 'target'].flatMap((part) =>
		['FaceUrl', 'FaceField', 'FaceType', 'Box'].map((end) => part + end),
	),
};

/**
 * Reads face mappings: `sourceFaceUrl` or a file (see {@link readMedia}), `sourceBox`, and the same
 * for `targetFace`, which may be only a `targetBox`.
 *
 * @param value a list of objects, or JSON text of one
 * @param field the display name of one entry, e.g. `Pair`
 * @param most the maximum number of entries
 * @throws {ValidationError} naming the number of the mapping (from 1) and its field
 */
export function readMappings(
	value: unknown,
	field: string,
	most: number,
	findFile: FindFile,
): FaceMappingInput[] {
	return readEntries(value, { ...MAPPINGS, entry: field, most }).map((entry, index) => {
		const name = (part: string) => `${field} ${index + 1}: ${part}`;
		const values = (key: string) => entry[key];
		const media = (part: string, title: string) =>
			requirePicture(readMedia(values, part, name(title), findFile));
		const sourceBox = readBox(entry.sourceBox, name('Source Box'));
		const targetBox = readBox(entry.targetBox, name('Target Box'));
		const isPictured = givesMedia(values, 'targetFace', name('Target Face'));
		if (!isPictured && !targetBox) {
			throw new ValidationError(
				`'${field} ${index + 1}' does not say which face to replace`,
				"Enter its 'Target Face URL', or its 'Target Box' in the target picture.",
			);
		}
		return {
			source: { media: media('sourceFace', 'Source Face'), box: sourceBox },
			target: {
				media: isPictured ? media('targetFace', 'Target Face') : undefined,
				box: targetBox,
			},
			targetBoxField: name('Target Box'),
		};
	});
}

/**
 * Checks that no mapping means a place in a video: Akool needs a picture of the face there.
 *
 * @param targetType what the job's target is, if known
 * @throws {ValidationError} naming the first such mapping
 */
export function requirePictures(
	mappings: readonly FaceMappingInput[],
	targetType: MediaType | undefined,
): void {
	const wrong = mappings.find(({ target }) => targetType === 'video' && !target.media);
	if (wrong) throw pictureNeededError(wrong.targetBoxField, 'a box in a video');
}

function requirePicture(media: Media): Media {
	if ('url' in media && mimeTypeOfName(media.url)?.startsWith('video/')) {
		throw pictureNeededError(media.field, 'a video');
	}
	return media;
}

function pictureNeededError(field: string, what: string): ValidationError {
	return new ValidationError(
		`'${field}' is ${what}, but Akool needs a picture of the face`,
		"Run Akool Face Detect on the video and use its 'faceUrl', or use a picture that shows the person. Nothing was submitted.",
		'notAPicture',
	);
}
