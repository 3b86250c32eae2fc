import type { IExecuteFunctions } from 'n8n-workflow';
import { requestFaceDetection } from '../../lib/akool-n8n/faceDetection';
import { withFieldName } from '../../lib/akool-n8n/faceErrors';
import type { MediaResolver } from '../../lib/akool-n8n/mediaResolver';
import type { DetectMedia, DetectOptions } from '../../lib/akool/detectRequest';
import { type DetectedFace, readDetectedFaces } from '../../lib/akool/detectedFaces';
import { checkMedia } from '../../lib/akool/mediaLimits';
import type { Media } from '../../lib/core/media';
import { readBase64, sniffFile } from '../../lib/n8n/binary/fileContent';
import { optionsOf, parametersOf } from '../../lib/n8n/options/parameterReader';
import { framesOption } from '../shared/framesOption';
import { readMediaParameter } from '../../lib/n8n/fields/mediaFields';
import { facesOutputField, returnFaceUrlsOption, singleFaceOption } from './detectFacesFields';
import type { DetectionKind, DetectionTools } from './runDetection';

/** One item's checked parameters of Detect Faces. */
interface DetectFacesPlan {
	media: Media;
	options: DetectOptions;
	output: 'faces' | 'frames' | 'raw';
}

/** A face as an output item. */
type FaceItem = DetectedFace & { mediaUrl?: string };

/** The operation Detect Faces. */
export const detectFaces: DetectionKind<DetectFacesPlan> = {
	readPlan: (context, itemIndex) => ({
		media: readMediaParameter(context, itemIndex, 'media', 'Media'),
		options: readOptions(context, itemIndex),
		output: parametersOf(context, itemIndex).choice(facesOutputField),
	}),
	detect,
};

async function detect(
	{ media, options, output }: DetectFacesPlan,
	tools: DetectionTools,
): Promise<object[]> {
	const { context, client, signal } = tools;
	const input = await detectInput(context, media, tools.media);
	const mediaUrl = 'url' in media ? media.url : undefined;
	const response = await requestFaceDetection(client, input, { ...options, signal }).catch(
		(error: unknown) => {
			throw mediaUrl === undefined ? withFieldName(error, media.field) : error;
		},
	);
	const faces = readDetectedFaces(response);
	if (output === 'raw') return faces.length > 0 ? [response] : [];
	const items = faces.map((face): FaceItem => ({ ...face, ...(mediaUrl && { mediaUrl }) }));
	return output === 'frames' ? byFrame(items) : items;
}

function readOptions(context: IExecuteFunctions, itemIndex: number): DetectOptions {
	const options = optionsOf(context, itemIndex);
	return {
		numFrames: options.numberIfSet(framesOption),
		singleFace: options.boolean(singleFaceOption),
		returnFaceUrls: options.boolean(returnFaceUrlsOption),
	};
}

/** Returns one entry for each frame that has faces, in the order of the frames. */
function byFrame(faces: FaceItem[]): object[] {
	const frames = new Map<number, FaceItem[]>();
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

/**
 * Returns what to send to Face Detect. Pictures from files are sent inline, so that Akool need not
 * reach this n8n; videos can't be.
 *
 * @throws {ValidationError} for a file that Akool can't open, or a video it can't fetch from this
 *   n8n
 */
async function detectInput(
	context: IExecuteFunctions,
	media: Media,
	resolver: MediaResolver,
): Promise<DetectMedia> {
	if ('url' in media) return { url: media.url };
	const { field, file } = media;
	const { type } = checkMedia(await sniffFile(context, file, field), field);
	if (type === 'video') return { url: (await resolver.resolve(media)).url };
	return { img: await readBase64(context, file, field) };
}
