import { randomUUID } from 'crypto';
import { isJsonObject } from '../../../../lib/core/coerce';
import { extensionOf } from '../../../../lib/core/mediaTypes';
import { resultUrlOf } from '../../../../lib/core/recordValues';

/** A form (RFC 7578) with a file, ready to be sent. */
export interface UploadForm {
	contentType: string;
	body: Buffer;
}

/**
 * Makes the form that uploads a file. The name of the user's file is not passed on.
 *
 * @param mimeType the file's type as detected from its content
 */
export function uploadForm(content: Buffer, mimeType: string): UploadForm {
	// So random that it does not occur in the file.
	const boundary = `n8n-${randomUUID()}`;
	const head = [
		`--${boundary}`,
		`Content-Disposition: form-data; name="file"; filename="picture.${extensionOf(mimeType)}"`,
		`Content-Type: ${mimeType}`,
		'\r\n',
	].join('\r\n');
	return {
		contentType: `multipart/form-data; boundary=${boundary}`,
		body: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
	};
}

/**
 * Reads the address of an uploaded file.
 *
 * @param data `data` of the response
 * @returns undefined if there is none
 */
export function readUploadUrl(data: unknown): string | undefined {
	return isJsonObject(data) ? (resultUrlOf(data.download_url) ?? resultUrlOf(data.url)) : undefined;
}
