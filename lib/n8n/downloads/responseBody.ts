import { SNIFF_BYTES } from '../../core/sniffMedia';
import type { FileBody } from './requestFile';
import type { Transfer } from './stallTimeout';

/**
 * Looks at the first bytes of a body. They stay in it.
 *
 * @returns {@link SNIFF_BYTES} of them, fewer where the whole body is shorter
 * @throws when the body breaks off before, or did so already
 */
export async function firstBytes(body: FileBody): Promise<Buffer> {
	// A body that is over emits nothing any more.
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
 * The bytes of a body, which end with an error once they are too many. They are read only as fast
 * as the reader takes them.
 *
 * @param transfer is kept up to date
 * @param makeError makes the error
 */
export function limitBytes(transfer: Transfer, makeError: () => Error): FileBody {
	const counted = transfer.body.map((chunk: Buffer) => {
		transfer.taken += chunk.length;
		if (transfer.taken > transfer.mostBytes) throw makeError();
		return chunk;
	});
	transfer.content = counted;
	// As with the body itself: without a listener an error would end n8n.
	return counted.on('error', () => {});
}
