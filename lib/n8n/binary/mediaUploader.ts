import type { IExecuteFunctions } from 'n8n-workflow';
import { checkFile } from '../../../../lib/core/acceptedMedia';
import type { FetchableMedia, Media, MediaFile } from '../../../../lib/core/media';
import { type MediaType, mediaTypeOfUrl } from '../../../../lib/core/mediaTypes';
import { redactedAddress } from '../../../../lib/core/shownAddress';
import { limitConcurrency } from '../../../../lib/jobs/concurrency';
import type { MediaTransport } from '../../../../lib/jobs/provider';
import { retryRead } from '../../../../lib/jobs/retry';
import { readBase64, sniffFile } from '../../../../lib/n8n/binary/fileContent';
import { memoizeByFile } from '../../../../lib/n8n/binary/fileIdentity';
import { invalidResponse } from '../wavespeed/apiResponse';
import { ENDPOINTS } from '../wavespeed/endpoints';
import { WAVESPEED_UPLOADS } from '../wavespeed/mediaLimits';
import { readUploadUrl, uploadForm } from '../wavespeed/uploadForm';
import type { WaveSpeedClient } from './waveSpeedClient';

/** A {@link Media} that is a file. */
type FileMedia = Extract<Media, { file: MediaFile }>;

/** How many files are uploaded at once: each is held in memory meanwhile, up to 20 MB. */
const UPLOADS_AT_ONCE = 3;

const UPLOAD_TIMEOUT_MS = 120_000;

/**
 * Gives the pictures of a run addresses that WaveSpeed can fetch: files are uploaded to WaveSpeed, each
 * once, so that n8n need not be reachable from the internet. An upload is free.
 */
export class MediaUploader implements MediaTransport {
	private readonly atOnce = limitConcurrency(UPLOADS_AT_ONCE);
	private readonly urls = memoizeByFile<string>();

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly client: WaveSpeedClient,
		private readonly signal?: AbortSignal,
	) {}

	/**
	 * Returns the address of a picture; a file is checked and uploaded first.
	 *
	 * @param wanted the required media type, if only one is accepted
	 * @throws {ValidationError} when WaveSpeed can't open the file
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
		const { type, mimeType } = checkFile(sample, field, WAVESPEED_UPLOADS, wanted);
		const upload = async () => await this.upload(media, mimeType);
		const url = await this.urls(file, async () => await this.atOnce(upload));
		return { field, url, shown: file.fileName ?? 'the file', type };
	}

	/** Retried as a read is, since it costs nothing. */
	private async upload({ file, field }: FileMedia, mimeType: string): Promise<string> {
		this.signal?.throwIfAborted();
		const content = Buffer.from(await readBase64(this.context, file, field), 'base64');
		const { contentType, body } = uploadForm(content, mimeType);
		const request = {
			method: 'POST' as const,
			path: ENDPOINTS.upload,
			headers: { 'Content-Type': contentType },
			body,
			timeoutMs: UPLOAD_TIMEOUT_MS,
		};
		const send = async () => {
			const url = readUploadUrl(await this.client.request(request));
			if (url === undefined) throw invalidResponse(200);
			return url;
		};
		return await retryRead(send, this.client, this.signal);
	}
}
