import type { IBinaryData } from 'n8n-workflow';
import { contentOfDataAddress, headOfDataAddress } from '../../core/dataAddress';
import { resultFile } from '../../core/resultFile';
import { SNIFF_BYTES } from '../../core/sniffMedia';
import type { NodeContext } from '../platform/service';
import { DownloadError, storeError } from './downloadError';

/** Whether a result is given by the provider's answer itself, as a `data:` address. */
export function isInline(url: string): boolean {
	return headOfDataAddress(url) !== undefined;
}

/**
 * Stores a result that the provider's answer holds, as {@link isInline} says.
 *
 * @param name its name without an extension; `result` if omitted
 * @throws {DownloadError} when it is damaged, or neither a picture nor a video
 */
export async function storeInlineResult(
	context: NodeContext,
	url: string,
	name?: string,
): Promise<IBinaryData> {
	const head = headOfDataAddress(url);
	const content = head && contentOfDataAddress(url, head);
	if (!content) throw new DownloadError('its Base64 text is damaged', false, 'gone');
	// Not the address itself, which would be taken apart for a name.
	const file = resultFile('data:', head.type, content.subarray(0, SNIFF_BYTES), name);
	if (!file) throw new DownloadError('the file is neither a picture nor a video', false, 'gone');
	const { prepareBinaryData } = context.helpers;
	return await prepareBinaryData(content, file.name, file.mimeType).catch((error: unknown) => {
		throw storeError(error);
	});
}
