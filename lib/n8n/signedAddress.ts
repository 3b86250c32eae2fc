import type { IExecuteFunctions } from 'n8n-workflow';
import { usualEnding } from '../akool/fileEndings';
import type { MediaFile } from '../akool/media';
import { movesLater } from './uploads';

/** How long n8n has to serve files. */
export interface Serving {
	/** In ms. */
	lifetimeMs: number;
	/** Whether Akool may fetch them after the execution ended or went to sleep. */
	beyondExecution: boolean;
}

/**
 * Where n8n serves a file to whoever has the address.
 *
 * @param mimeType what the file really is
 * @returns undefined when n8n keeps its files in memory: then it can't serve them
 */
export async function signedAddress(
	context: IExecuteFunctions,
	file: MediaFile,
	mimeType: string,
	{ lifetimeMs, beyondExecution }: Serving,
): Promise<string | undefined> {
	const served = await servedFile(context, file, beyondExecution);
	if (served.id === undefined) return undefined;
	const minutes = Math.ceil(lifetimeMs / 60_000);
	const address = context.helpers.createBinarySignedUrl(served, `${minutes} minutes`);
	const [type] = mimeType.split('/');
	// n8n's address has no ending, and Akool goes by that first (docs.akool.com, page face-detection).
	return `${address}&file=${type}.${usualEnding(mimeType)}`;
}

/**
 * The file, or a copy in n8n's store where it is in none (as what a Code node made) or would lose its
 * place when the execution ends or goes to sleep. In memory there is no store to copy it to.
 */
async function servedFile(context: IExecuteFunctions, file: MediaFile, beyondExecution: boolean) {
	const { id, data, fileName, mimeType } = file;
	if (id !== undefined && !(beyondExecution && movesLater(id))) return file;
	const content =
		id === undefined ? Buffer.from(data, 'base64') : await context.helpers.getBinaryStream(id);
	return await context.helpers.prepareBinaryData(content, fileName, mimeType);
}
