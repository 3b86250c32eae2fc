import type { IExecuteFunctions } from 'n8n-workflow';
import type { DetectOptions } from '../../lib/akool/detectRequest';
import { readDetectedFaces, type DetectedFace } from '../../lib/akool/detectedFaces';
import { ValidationError } from '../../lib/core/errors';
import { detectMedia } from '../../lib/akool-n8n/detectMedia';
import { detectFaces } from '../../lib/akool-n8n/faceDetection';
import { aboutField } from '../../lib/akool-n8n/faceFinder';
import { readMediaParameter } from '../shared/mediaFields';
import type { DetectionPlan } from './runDetection';

/**
 * Reads and checks one item's parameters for Detect Faces.
 *
 * @throws {ValidationError} for anything Akool would refuse
 */
export function readDetectFaces(context: IExecuteFunctions, itemIndex: number): DetectionPlan {
	const value = (name: string) => context.getNodeParameter(name, itemIndex, '');
	const media = readMediaParameter(context, itemIndex, 'media', 'Media');
	const mediaUrl = 'url' in media ? media.url : undefined;
	const options = readOptions(context.getNodeParameter('options', itemIndex, {}));
	const output = value('output');

	return async ({ connection, media: addresses }, signal) => {
		const seen = await detectMedia(context, media, addresses);
		const answer = await detectFaces(connection, seen, options, signal).catch((error: unknown) => {
			throw mediaUrl === undefined ? aboutField(error, media.field) : error;
		});
		const faces = readDetectedFaces(answer);
		if (output === 'raw') return faces.length > 0 ? [answer] : [];
		const items = faces.map((face) => ({ ...face, ...(mediaUrl && { mediaUrl }) }));
		return output === 'frames' ? byFrame(items) : items;
	};
}

function readOptions(options: Record<string, unknown>): DetectOptions {
	const { numFrames, singleFace = false, returnFaceUrls = true } = options;
	const frames = numFrames === undefined ? undefined : Number(numFrames);
	if (frames !== undefined && !(Number.isInteger(frames) && frames >= 1 && frames <= 100)) {
		throw new ValidationError(
			`'Number of Frames' has to be 1 to 100, but is ${String(numFrames)}`,
			'Give a whole number, about 10 for a short video.',
		);
	}
	return {
		numFrames: frames,
		singleFace: singleFace === true,
		returnFaceUrls: returnFaceUrls === true,
	};
}

/** One entry a frame that has faces, in the frames' order. */
function byFrame(faces: Array<DetectedFace & { mediaUrl?: string }>): object[] {
	const frames = new Map<number, Array<DetectedFace & { mediaUrl?: string }>>();
	for (const face of faces) frames.set(face.frame, [...(frames.get(face.frame) ?? []), face]);
	return [...frames.values()].map((facesOfFrame) => {
		const [{ frame, frameTime, faceCount, mediaUrl }] = facesOfFrame;
		return {
			frame,
			...(frameTime !== undefined && { frameTime }),
			faceCount,
			...(mediaUrl && { mediaUrl }),
			faces: facesOfFrame,
		};
	});
}
