import type { IExecuteFunctions } from 'n8n-workflow';
import type { Media } from '../../../../lib/core/media';
import { MediaUploader } from '../../../../lib/n8n/binary/mediaUploader';
import { openCrunClient } from './crunClient';
import { FaceFinder } from './faceFinder';
import { crunUpload } from './fileUpload';

/** A face as Crun Face Detect returns it. */
export interface FaceItem {
	/** Crun's number of the face, by which it can be swapped. */
	faceNumber: number;
	/** How many faces the picture shows. */
	faceCount: number;
	/** Web address of a picture of the face alone. */
	faceUrl: string;
	/** Web address of the picture; of a file, the one that it was uploaded to. */
	mediaUrl: string;
	/** Crun's ID to swap these faces with, for an hour. */
	detectId: string;
	/** Crun's ID of the detection, with which Crun Face Swap uses it. */
	detectTaskId: string;
}

/**
 * Connects to Crun with the node's credential, to find faces.
 *
 * @returns a function that returns the faces of a picture, sorted by number
 * @throws when the node has no credential, or it can't be used
 */
export async function openDetection(
	context: IExecuteFunctions,
	signal?: AbortSignal,
): Promise<(media: Media) => Promise<FaceItem[]>> {
	const client = await openCrunClient(context);
	const uploader = new MediaUploader(context, crunUpload(context, client, signal), signal);
	const finder = new FaceFinder(client, signal);
	return async (media) => {
		const picture = await uploader.resolve(media, 'image');
		const { taskId, detectId, faces } = await finder.find(picture);
		return faces.map(({ id, link }) => ({
			faceNumber: id,
			faceCount: faces.length,
			faceUrl: link,
			mediaUrl: picture.url,
			detectId,
			detectTaskId: taskId,
		}));
	};
}
