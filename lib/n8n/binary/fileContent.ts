import type { IExecuteFunctions } from 'n8n-workflow';
import { ValidationError } from '../../core/errors';
import type { FileSample, MediaFile } from '../../core/media';
import { SNIFF_BYTES } from '../../core/sniffMedia';

/**
 * Reads a file's first bytes and its size, without loading the rest if n8n's file store allows
 * that.
 *
 * @param field the display name of the parameter that names the file
 * @throws {ValidationError} when n8n no longer has the file
 */
export async function sniffFile(
	context: IExecuteFunctions,
	{ id, data, mimeType }: MediaFile,
	field: string,
): Promise<FileSample> {
	if (id === undefined) {
		const content = Buffer.from(data, 'base64');
		return { head: content.subarray(0, SNIFF_BYTES), size: content.length, mimeType };
	}
	try {
		const { fileSize } = await context.helpers.getBinaryMetadata(id);
		return { head: await readHead(context, id), size: fileSize, mimeType };
	} catch {
		throw goneError(field);
	}
}

/**
 * Reads a whole file.
 *
 * @param field the display name of the parameter that names the file
 * @returns its content in base64
 * @throws {ValidationError} when n8n no longer has the file
 */
export async function readBase64(
	context: IExecuteFunctions,
	{ id, data }: MediaFile,
	field: string,
): Promise<string> {
	if (id === undefined) return data;
	try {
		const stream = await context.helpers.getBinaryStream(id);
		return (await context.helpers.binaryToBuffer(stream)).toString('base64');
	} catch {
		throw goneError(field);
	}
}

async function readHead(context: IExecuteFunctions, id: string): Promise<Buffer> {
	const chunks: Buffer[] = [];
	let length = 0;
	// Leaving the loop closes the stream.
	for await (const chunk of await context.helpers.getBinaryStream(id)) {
		chunks.push(chunk as Buffer);
		length += (chunk as Buffer).length;
		if (length >= SNIFF_BYTES) break;
	}
	return Buffer.concat(chunks).subarray(0, SNIFF_BYTES);
}

function goneError(field: string): ValidationError {
	return new ValidationError(
		`'${field}' is a file that n8n no longer has`,
		'n8n deletes files together with old executions. Run the workflow again for the items that are not done yet.',
		'unreachable',
	);
}
