import type { IExecuteFunctions } from 'n8n-workflow';
import { extensionOf } from '../../../../lib/core/mediaTypes';
import { NO_REDIRECTS } from '../../../../lib/core/redirect';
import type { FileUpload } from '../../../../lib/n8n/binary/mediaUploader';
import { invalidResponse } from '../crun/apiResponse';
import { uploadPath } from '../crun/endpoints';
import { readUploadAddresses, uploadError } from '../crun/fileUpload';
import { CRUN_UPLOADS } from '../crun/mediaLimits';
import type { CrunClient } from './crunClient';

const UPLOAD_TIMEOUT_MS = 120_000;

/**
 * Uploads files to Crun's file store, each to an address that Crun gives for it.
 *
 * @param signal cancels the upload
 */
export function crunUpload(
	context: IExecuteFunctions,
	client: CrunClient,
	signal?: AbortSignal,
): FileUpload {
	return {
		accepted: CRUN_UPLOADS,
		policy: client,
		async send(content, mimeType) {
			const path = uploadPath(mimeType, extensionOf(mimeType) ?? 'jpg');
			const addresses = readUploadAddresses(await client.read(path));
			if (!addresses) throw invalidResponse(200);
			const { uploadUrl: url, fileUrl } = addresses;
			// Without the key, which is not the store's business.
			await putFile(context, { url, content, mimeType, signal });
			return fileUrl;
		},
	};
}

/** A file, and where it is sent to. */
interface StoredFile {
	/** A secret as long as it is valid. */
	url: string;
	content: Buffer;
	mimeType: string;
	signal?: AbortSignal;
}

async function putFile(
	{ helpers }: IExecuteFunctions,
	{ url, content, mimeType, signal }: StoredFile,
): Promise<void> {
	const request = helpers.httpRequest({
		method: 'PUT',
		url,
		body: content,
		headers: { 'Content-Type': mimeType, 'Content-Length': content.length },
		timeout: UPLOAD_TIMEOUT_MS,
		...NO_REDIRECTS,
		ignoreHttpStatusErrors: true,
		returnFullResponse: true,
		abortSignal: signal,
	});
	// The original is not passed on, since it contains the signed address.
	const { statusCode } = await request.catch(() => {
		throw uploadError();
	});
	if (statusCode < 200 || statusCode >= 300) throw uploadError(statusCode);
}
