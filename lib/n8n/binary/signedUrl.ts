import type { IExecuteFunctions } from 'n8n-workflow';
import { extensionOf } from '../../core/mediaTypes';
import type { MediaFile } from '../../core/media';
import { movesLater } from './binaryDataId';

/** How long n8n has to serve files. */
export interface UrlLifetime {
	/** In ms. */
	lifetimeMs: number;
	/** Whether Akool may fetch them after the execution ended or went to sleep. */
	beyondExecution: boolean;
}

/** For what Face Detect and Analyze Frames look at: they do so at once. */
export const SHORT_LIVED: UrlLifetime = { lifetimeMs: 60 * 60 * 1000, beyondExecution: false };

/**
 * Where n8n serves a file to whoever has the address.
 *
 * @param mimeType what the file really is
 * @returns undefined when n8n keeps its files in memory: then it can't serve them
 */
export async function signedUrl(
	context: IExecuteFunctions,
	file: MediaFile,
	mimeType: string,
	{ lifetimeMs, beyondExecution }: UrlLifetime,
): Promise<string | undefined> {
	const served = await servedFile(context, file, mimeType, beyondExecution);
	if (served.id === undefined) return undefined;
	const minutes = Math.ceil(lifetimeMs / 60_000);
	const address = context.helpers.createBinarySignedUrl(served, `${minutes} minutes`);
	// n8n's address has no ending, and Akool goes by that first (docs.akool.com, page face-detection).
	return `${address}&file=${kindOf(mimeType)}.${extensionOf(mimeType)}`;
}

/**
 * The file, or a copy in n8n's store where it is in none (as what a Code node made), where it would
 * lose its place when the execution ends or goes to sleep, or where n8n would say that it is no
 * picture or video, as of what came without a type. In memory there is no store to copy it to.
 *
 * @param mimeType what the file really is
 */
async function servedFile(
	context: IExecuteFunctions,
	file: MediaFile,
	mimeType: string,
	beyondExecution: boolean,
) {
	const { id, data, fileName } = file;
	if (id !== undefined && !(beyondExecution && movesLater(id))) {
		const label = (await context.helpers.getBinaryMetadata(id)).mimeType ?? '';
		if (kindOf(label) === kindOf(mimeType)) return file;
	}
	const content =
		id === undefined ? Buffer.from(data, 'base64') : await context.helpers.getBinaryStream(id);
	return await context.helpers.prepareBinaryData(content, fileName, mimeType);
}

/** `image` or `video`; of other MIME types what else stands before the slash. */
function kindOf(mimeType: string): string {
	return mimeType.split('/')[0];
}
