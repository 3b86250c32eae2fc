import type { Media } from '../../../../lib/core/media';
import type { MediaUploader } from '../../../../lib/n8n/binary/mediaUploader';
import type { FaceDetection } from '../crun/faceDetection';
import { type NewFace, pairFaces } from '../crun/pairFaces';
import type { SourceFace } from '../crun/sourceFaces';
import { type SwapTask, swapOfOneFace, swapOfSeveralFaces } from '../crun/swapRequest';
import type { SwapRequest } from './crunProvider';
import type { FaceFinder } from './faceFinder';

/** One item's checked parameters. */
export type SwapPlan = {
	/** The picture that is changed. */
	target: Media;
} & (
	| { source: Media }
	| {
			sources: SourceFace[];
			/** The detection whose faces are meant; undefined for one of its own. */
			detectTaskId?: string;
	  }
);

/** Shared by all items of a run. */
export interface SwapTools {
	uploader: MediaUploader;
	faces: FaceFinder;
}

/**
 * Builds the request of one item: files are uploaded, and the faces are found that several new ones
 * go on.
 *
 * @throws {ValidationError} when the faces can't be paired
 */
export async function prepareSwap(plan: SwapPlan, tools: SwapTools): Promise<SwapRequest> {
	const { uploader, faces } = tools;
	const target = await uploader.resolve(plan.target, 'image');
	if ('source' in plan) {
		const source = await uploader.resolve(plan.source, 'image');
		return { task: swapOfOneFace(target.url, source.url) };
	}
	const newFaces: NewFace[] = [];
	for (const { media, faceNumber } of plan.sources) {
		const { url } = await uploader.resolve(media, 'image');
		newFaces.push({ url, faceNumber });
	}
	// The picture that is changed has to have the address that detection was given.
	const taskWith = ({ detectId, faces: found }: FaceDetection): SwapTask =>
		swapOfSeveralFaces(target.url, detectId, pairFaces(newFaces, found, target.field));
	const { detectTaskId } = plan;
	if (detectTaskId !== undefined) {
		const task = taskWith(await faces.findEarlier(detectTaskId));
		return { task, isOfEarlierDetection: true };
	}
	const makeTask = async () => taskWith(await faces.find(target));
	return { task: await makeTask(), makeAgain: makeTask };
}
