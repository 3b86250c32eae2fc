import type { IExecuteFunctions } from 'n8n-workflow';
import type { MediaFile } from '../../core/media';
import { extensionOf } from '../../core/mediaTypes';
import { movesLater } from './fileIdentity';

/** How long n8n must be able to serve a file. */
export interface UrlLifetime {
	/** In ms. */
	lifetimeMs: number;
	/** Whether it may be fetched after the execution has ended or was suspended. */
	beyondExecution: boolean;
}

/** For files that are fetched while the node runs. */
export const SHORT_LIVED: UrlLifetime = { lifetimeMs: 60 * 60 * 1000, beyondExecution: false };

/**
 * Returns the signed address at which n8n serves a file to anyone.
 *
 * @param mimeType the file's type as detected from its content
 * @returns undefined if n8n keeps its files in memory, since it can't serve them then
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
	// n8n's address has no file extension, which some providers check first.
	return `${url}&file=${kindOf(mimeType)}.${extensionOf(mimeType)}`;
}

/**
 * Returns the file, or a copy of it in n8n's store: if the file is not in the store (e.g. made by a
 * Code node), if it would move when the execution ends or is suspended, or if n8n would serve it
 * with a type that is no picture or video. If n8n keeps files in memory, the copy has no ID either.
 *
 * @param mimeType the file's type as detected from its content
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

/** Returns the part of a MIME type before the slash, e.g. `image` or `video`. */
function kindOf(mimeType: string): string {
	return mimeType.split('/')[0];
}
