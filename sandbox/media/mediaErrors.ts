/** A picture or video can't be used. The message is shown to clients as a job's reason. */
export class MediaError extends Error {}

/** A file can't be downloaded. */
export class DownloadError extends MediaError {}

/** A file is neither a picture nor a video, or isn't what its host declares. */
export class UnreadableMediaError extends MediaError {}
