import type { IExecuteFunctions } from 'n8n-workflow';
import type { DetectMedia } from '../akool/detectRequest';
import type { Media } from '../core/media';
import { checkMedia } from '../akool/mediaLimits';
import { sniffFile, readBase64 } from '../n8n/binary/fileContent';
import type { MediaResolver } from './mediaResolver';

/**
 * What to send to Face Detect. Pictures from files are sent inline, so that Akool need not reach this
 * n8n; it takes no videos in this way.
 *
 * @throws {ValidationError} for a file that Akool can't open, or a video it can't fetch from this n8n
 */
export async function detectInput(
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
