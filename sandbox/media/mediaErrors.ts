/** Why a job or a detection can't go on; the message is what Akool would say. */
export class MediaError extends Error {}

/** A file that couldn't be had. */
export class DownloadError extends MediaError {}

/** A file that is neither a picture nor a video, or not what its host says. */
export class UnreadableMediaError extends MediaError {}
