import type { IExecuteFunctions } from 'n8n-workflow';
import { checkFile } from '../../core/acceptedMedia';
import type { FetchableMedia, Media, MediaFile } from '../../core/media';
import { type MediaType, mediaTypeOfUrl } from '../../core/mediaTypes';
import { redactedAddress } from '../../core/shownAddress';
import type { AcceptedMedia } from '../../core/wantedMedia';
import { limitConcurrency } from '../../jobs/concurrency';
import type { MediaTransport } from '../../jobs/provider';
import type { RequestPolicy } from '../../jobs/requestPolicy';
import { retryRead } from '../../jobs/retry';
import { readBase64, sniffFile } from './fileContent';
import { memoizeByFile } from './fileIdentity';

/** A {@link Media} that is a file. */
type FileMedia = Extract<Media, { file: MediaFile }>;

/** How a provider takes files. */
export interface FileUpload {
	/** Which files are sent. Each is held in memory meanwhile. */
	accepted: AcceptedMedia;
	/**
	 * Sends a file, which is free, so that it is retried as a read is.
	 *
	 * @param mimeType the file's type as detected from its content
	 * @returns the address at which the provider finds the file
	 * @throws {UserError} when it can't be sent
	 */
	send(content: Buffer, mimeType: string): Promise<string>;
	/** For the retries. */
	policy: RequestPolicy;
}

/** How many files are uploaded at once. */
const UPLOADS_AT_ONCE = 3;

/**
 * Gives the pictures of a run addresses that the provider can fetch: files are uploaded to the
 * provider, each once, so that n8n need not be reachable from the internet.
 */
export class MediaUploader implements MediaTransport {
	private readonly atOnce = limitConcurrency(UPLOADS_AT_ONCE);
	private readonly urls = memoizeByFile<string>();

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly upload: FileUpload,
		private readonly signal?: AbortSignal,
	) {}

	/**
	 * Returns the address of a picture; a file is checked and uploaded first.
	 *
	 * @param wanted the required media type, if only one is accepted
	 * @throws {ValidationError} when the provider can't open the file
	 * @throws {UserError} when the file can't be uploaded
	 */
	async resolve(media: Media, wanted?: MediaType): Promise<FetchableMedia> {
		const { field } = media;
		if ('url' in media) {
			const { url } = media;
			return { field, url, shown: redactedAddress(url), type: mediaTypeOfUrl(url) };
		}
		const { file } = media;
		const sample = await sniffFile(this.context, file, field);
		const { type, mimeType } = checkFile(sample, field, this.upload.accepted, wanted);
		const send = async () => await this.send(media, mimeType);
		const url = await this.urls(file, async () => await this.atOnce(send));
		return { field, url, shown: file.fileName ?? 'the file', type };
	}

	private async send({ file, field }: FileMedia, mimeType: string): Promise<string> {
		this.signal?.throwIfAborted();
		const content = Buffer.from(await readBase64(this.context, file, field), 'base64');
		const send = async () => await this.upload.send(content, mimeType);
		return await retryRead(send, this.upload.policy, this.signal);
	}
}
