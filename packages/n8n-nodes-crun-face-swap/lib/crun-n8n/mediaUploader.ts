import type { IExecuteFunctions } from 'n8n-workflow';
import { checkFile } from '../../../../lib/core/acceptedMedia';
import type { FetchableMedia, Media, MediaFile } from '../../../../lib/core/media';
import { extensionOf, type MediaType, mediaTypeOfUrl } from '../../../../lib/core/mediaTypes';
import { NO_REDIRECTS } from '../../../../lib/core/redirect';
import { redactedAddress } from '../../../../lib/core/shownAddress';
import { limitConcurrency } from '../../../../lib/jobs/concurrency';
import type { MediaTransport } from '../../../../lib/jobs/provider';
import { retryRead } from '../../../../lib/jobs/retry';
import { readBase64, sniffFile } from '../../../../lib/n8n/binary/fileContent';
import { memoizeByFile } from '../../../../lib/n8n/binary/fileIdentity';
import { invalidResponse } from '../crun/apiResponse';
import { uploadPath } from '../crun/endpoints';
import { readUploadAddresses, uploadError } from '../crun/fileUpload';
import { CRUN_UPLOADS } from '../crun/mediaLimits';
import type { CrunClient } from './crunClient';

/** A {@link Media} that is a file. */
type FileMedia = Extract<Media, { file: MediaFile }>;

/** How many files are uploaded at once: each is held in memory meanwhile, up to 20 MB. */
const UPLOADS_AT_ONCE = 3;

const UPLOAD_TIMEOUT_MS = 120_000;

/**
 * Gives the pictures of a run addresses that Crun can fetch: files are uploaded to Crun's file store,
 * each once, so that n8n need not be reachable from the internet.
 */
export class MediaUploader implements MediaTransport {
	private readonly atOnce = limitConcurrency(UPLOADS_AT_ONCE);
	private readonly urls = memoizeByFile<string>();

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly client: CrunClient,
		private readonly signal?: AbortSignal,
	) {}

	/**
	 * Returns the address of a picture; a file is checked and uploaded first.
	 *
	 * @param wanted the required media type, if only one is accepted
	 * @throws {ValidationError} when Crun can't open the file
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
		const { type, mimeType } = checkFile(sample, field, CRUN_UPLOADS, wanted);
		const upload = async () => await this.upload(media, mimeType);
		const url = await this.urls(file, async () => await this.atOnce(upload));
		return { field, url, shown: file.fileName ?? 'the file', type };
	}

	/** Retried as a read is, since it costs nothing: each time with a new address. */
	private async upload({ file, field }: FileMedia, mimeType: string): Promise<string> {
		this.signal?.throwIfAborted();
		const content = Buffer.from(await readBase64(this.context, file, field), 'base64');
		const send = async () => {
			const path = uploadPath(mimeType, extensionOf(mimeType) ?? 'jpg');
			const addresses = readUploadAddresses(await this.client.read(path));
			if (!addresses) throw invalidResponse(200);
			await this.store(addresses.uploadUrl, content, mimeType);
			return addresses.fileUrl;
		};
		return await retryRead(send, this.client, this.signal);
	}

	/** Sends a file to the store, without the key, which is not the store's business. */
	private async store(url: string, content: Buffer, mimeType: string): Promise<void> {
		const { statusCode } = await this.context.helpers
			.httpRequest({
				method: 'PUT',
				url,
				body: content,
				headers: { 'Content-Type': mimeType, 'Content-Length': content.length },
				timeout: UPLOAD_TIMEOUT_MS,
				...NO_REDIRECTS,
				ignoreHttpStatusErrors: true,
				returnFullResponse: true,
				abortSignal: this.signal,
			})
			// Not passed on, since the original contains the signed address.
			.catch(() => {
				throw uploadError();
			});
		if (statusCode < 200 || statusCode >= 300) throw uploadError(statusCode);
	}
}
