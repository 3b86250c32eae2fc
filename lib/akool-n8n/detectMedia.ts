import type { IExecuteFunctions } from 'n8n-workflow';
import type { DetectMedia } from '../akool/detectRequest';
import type { Media } from '../core/media';
import { checkedMedia } from '../akool/mediaLimits';
import { glanceAt, inBase64 } from '../n8n/binary/fileContent';
import type { MediaAddresses } from './mediaResolver';

/**
 * What Face Detect is to look at. Pictures from files go as they are, so that Akool need not reach
 * this n8n; it takes no videos in this way.
 *
 * @throws {InputFault} for a file that Akool can't open, or a video it can't fetch from this n8n
 */
export async function detectMedia(
	context: IExecuteFunctions,
	media: Media,
	addresses: MediaAddresses,
): Promise<DetectMedia> {
	if ('url' in media) return { url: media.url };
	const { field, file } = media;
	const { type } = checkedMedia(await glanceAt(context, file, field), field);
	if (type === 'video') return { url: (await addresses.whole(media)).url };
	return { img: await inBase64(context, file, field) };
}
