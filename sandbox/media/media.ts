import type { Picture } from '../pictures/knownPictures';
import type { Video } from '../video/knownVideos';

/** What faces are detected in and swapped in. */
export type Media = Picture | Video;

/** Tells a video from a picture. */
export function isVideo(media: Media): media is Video {
	return 'frames' in media;
}
