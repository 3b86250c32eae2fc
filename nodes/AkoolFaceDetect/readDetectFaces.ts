import type { IExecuteFunctions } from 'n8n-workflow';
import type { DetectOptions } from '../../lib/akool/detectBody';
import { readDetectedFaces, type DetectedFace } from '../../lib/akool/detectedFaces';
import { InputFault } from '../../lib/akool/faults';
import { webAddress } from '../../lib/akool/webAddress';
import { readBinaryPicture } from '../../lib/n8n/binaryPicture';
import { detectFaces } from '../../lib/n8n/faceDetection';
import type { DetectionPlan } from './runDetection';

/**
 * Reads and checks one item's parameters for Detect Faces.
 *
 * @throws {InputFault} for anything Akool would refuse
 */
export function readDetectFaces(context: IExecuteFunctions, itemIndex: number): DetectionPlan {
	const value = (name: string) => context.getNodeParameter(name, itemIndex, '');
	const fromFile = value('mediaType') === 'binary';
	const mediaUrl = fromFile ? undefined : webAddress(value('mediaUrl'), 'Media URL');
	const options = readOptions(context.getNodeParameter('options', itemIndex, {}));
	const output = value('output');

	return async (connection, signal) => {
		const field = String(value('mediaField'));
		const media = mediaUrl
			? { url: mediaUrl }
			: { img: await readBinaryPicture(context, itemIndex, field, 'Input Data Field Name') };
		const answer = await detectFaces(connection, media, options, signal);
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
		throw new InputFault(
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
