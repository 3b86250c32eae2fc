import { isJsonObject } from '../../../../lib/core/coerce';
import { InvalidResponseError } from '../../../../lib/core/errors';
import { resultUrlOf } from '../../../../lib/core/recordValues';

/** Where a file is uploaded to, and where it is then. */
export interface UploadAddresses {
	/** A signed address of the file store: a secret as long as it is valid. */
	uploadUrl: string;
	/** The web address of the file. */
	fileUrl: string;
}

/**
 * Reads the addresses for an upload.
 *
 * @param data `data` of the response
 * @returns undefined if one is missing
 */
export function readUploadAddresses(data: unknown): UploadAddresses | undefined {
	if (!isJsonObject(data)) return undefined;
	const uploadUrl = resultUrlOf(data.presigned_url);
	const fileUrl = resultUrlOf(data.file_url);
	return uploadUrl && fileUrl ? { uploadUrl, fileUrl } : undefined;
}

/**
 * The error when Crun's file store did not take a file. It may be sent again, to a new address.
 *
 * @param status the HTTP status of the store's response; undefined if there was none
 */
export function uploadError(status?: number): InvalidResponseError {
	const reason = status === undefined ? 'no response' : `HTTP ${status}`;
	return new InvalidResponseError(
		`Crun's file store did not take the file (${reason})`,
		'Nothing was submitted. Try again in a few minutes, or use the web address of the picture instead of the file.',
		status ?? 0,
	);
}
