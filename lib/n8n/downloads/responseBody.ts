import { SNIFF_BYTES } from '../../core/sniffMedia';
import type { FileBody } from './requestFile';
import type { Transfer } from './stallTimeout';

/**
 * Reads the first bytes of a body without removing them from it.
 *
 * @returns the first {@link SNIFF_BYTES} bytes, fewer if the body is shorter
 * @throws when the body fails or is closed before that
 */
export async function firstBytes(body: FileBody): Promise<Buffer> {
	// A body that has ended emits no more events.
	if (body.readableEnded) return Buffer.alloc(0);
	if (body.destroyed) throw body.errored ?? closedError();
	return await new Promise((resolve, reject) => {
		const look = () => {
			const head = body.read(SNIFF_BYTES) as Buffer | null;
			if (head === null) return;
			body.off('readable', look);
			body.unshift(head);
			resolve(head);
		};
		body
			.on('readable', look)
			.once('end', () => resolve(Buffer.alloc(0)))
			.once('error', reject)
			.once('close', () => reject(closedError()));
	});
}

function closedError(): Error {
	return new Error('The body was closed');
}

/**
 * Returns a body that fails once it is too large. It is read only as fast as its reader takes it.
 *
 * @param transfer is updated with the progress
 * @param makeError makes the error that it fails with
 */
export function limitBytes(transfer: Transfer, makeError: () => Error): FileBody {
	const counted = transfer.body.map((chunk: Buffer) => {
		transfer.taken += chunk.length;
		if (transfer.taken > transfer.mostBytes) throw makeError();
		return chunk;
	});
	transfer.content = counted;
	// Without any listener an error would crash n8n.
	return counted.on('error', () => {});
}
