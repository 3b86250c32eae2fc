import { SNIFF_BYTES } from '../../core/sniffMedia';
import type { FileBody } from './requestFile';
import type { Arrival } from './stallTimeout';

/**
 * Looks at the first bytes of a body. They stay in it.
 *
 * @returns {@link TELLING_BYTES} of them, fewer where the whole body is shorter
 * @throws when the body breaks off before, or did so already
 */
export async function firstBytes(body: FileBody): Promise<Buffer> {
	// What is over tells nobody any more.
	if (body.readableEnded) return Buffer.alloc(0);
	if (body.destroyed) throw body.errored ?? closed();
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
			.once('close', () => reject(closed()));
	});
}

function closed(): Error {
	return new Error('The body was closed');
}

/**
 * The same bytes, which end with an error once they are too many. They are read only as fast as
 * they are asked for.
 *
 * @param arrival is kept up to date
 * @param tooMany makes the error
 */
export function limitBytes(arrival: Arrival, bytes: number, tooMany: () => Error): FileBody {
	const counted = arrival.body.map((chunk: Buffer) => {
		arrival.taken += chunk.length;
		if (arrival.taken > bytes) throw tooMany();
		return chunk;
	});
	arrival.content = counted;
	// As with the body itself.
	return counted.on('error', () => {});
}
