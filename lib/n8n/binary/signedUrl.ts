import type { IExecuteFunctions } from 'n8n-workflow';
import type { MediaFile } from '../../core/media';
import { extensionOf } from '../../core/mediaTypes';
import { movesLater } from './fileIdentity';

/** How long n8n has to serve a file. */
export interface UrlLifetime {
	/** In ms. */
	lifetimeMs: number;
	/** Whether it may be fetched after the execution ended or was suspended. */
	beyondExecution: boolean;
}

/** For files that are fetched while the node runs. */
export const SHORT_LIVED: UrlLifetime = { lifetimeMs: 60 * 60 * 1000, beyondExecution: false };

/**
 * The address at which n8n serves a file to anyone who has the address.
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
	const url = context.helpers.createBinarySignedUrl(served, `${minutes} minutes`);
	// n8n's address has no file extension, and some providers look at that first.
	return `${url}&file=${kindOf(mimeType)}.${extensionOf(mimeType)}`;
}

/**
 * The file, or a copy in n8n's store: where the file is in no store (as one that a Code node made),
 * where it would move when the execution ends or is suspended, or where n8n would serve it with a
 * type that is no picture or video. In memory there is no store to copy it to.
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
