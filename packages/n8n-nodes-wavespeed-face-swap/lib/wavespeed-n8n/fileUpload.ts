import type { FileUpload } from '../../../../lib/n8n/binary/mediaUploader';
import { invalidResponse } from '../wavespeed/apiResponse';
import { ENDPOINTS } from '../wavespeed/endpoints';
import { WAVESPEED_UPLOADS } from '../wavespeed/mediaLimits';
import { readUploadUrl, uploadForm } from '../wavespeed/uploadForm';
import type { WaveSpeedClient } from './waveSpeedClient';

const UPLOAD_TIMEOUT_MS = 120_000;

/** Uploads files to WaveSpeed, which deletes them after a week. */
export function waveSpeedUpload(client: WaveSpeedClient): FileUpload {
	return {
		accepted: WAVESPEED_UPLOADS,
		policy: client,
		async send(content, mimeType) {
			const { contentType, body } = uploadForm(content, mimeType);
			const response = await client.request({
				method: 'POST',
				path: ENDPOINTS.upload,
				headers: { 'Content-Type': contentType },
				body,
				timeoutMs: UPLOAD_TIMEOUT_MS,
			});
			const url = readUploadUrl(response);
			if (url === undefined) throw invalidResponse(200);
			return url;
		},
	};
}
