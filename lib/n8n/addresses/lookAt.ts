import { type AddressFinding, findingBefore, findingOf } from '../../core/addressFinding';
import { SNIFF_BYTES, sniffMedia } from '../../core/sniffMedia';
import { requestStream, type StreamBody } from '../platform/httpStream';
import type { NodeContext } from '../platform/service';
import { LOOK_LIMITS } from './lookLimits';

/** What a look found, and whether the host left it without an answer. */
export interface Look {
	finding: AddressFinding;
	/** Whether the host did not answer in time, or answered that requests come too often. */
	isUnanswered: boolean;
}

/** An address was not requested. */
class RefusedAddress extends Error {
	constructor(readonly finding: AddressFinding) {
		super('The address was not requested');
	}
}

/**
 * Requests the first bytes of what lies at a web address, without any credential. An address that
 * the provider can't reach is not requested, whether given or redirected to.
 *
 * @param server the provider's own address
 * @param signal cancels the look
 * @throws only the signal's reason, when cancelled
 */
export async function lookAt(
	context: NodeContext,
	url: string,
	server: string,
	signal?: AbortSignal,
): Promise<Look> {
	const timeout = AbortSignal.timeout(LOOK_LIMITS.totalMs);
	const end = signal ? AbortSignal.any([signal, timeout]) : timeout;
	return await requestFirstBytes(context, url, server, end).catch((error: unknown): Look => {
		signal?.throwIfAborted();
		if (error instanceof RefusedAddress) return { finding: error.finding, isUnanswered: false };
		return { finding: { is: 'unknown' }, isUnanswered: timeout.aborted };
	});
}

async function requestFirstBytes(
	context: NodeContext,
	url: string,
	server: string,
	signal: AbortSignal,
): Promise<Look> {
	const { bytes, totalMs: timeoutMs, redirects } = LOOK_LIMITS;
	const headers = {
		// No `text/html`, for which some hosts give a page that shows the picture, and no single format,
		// for which others convert it.
		Accept: 'image/*,video/*,*/*;q=0.8',
		'Accept-Encoding': 'identity',
		Range: `bytes=0-${bytes - 1}`,
	};
	const check = (address: string) => {
		const finding = findingBefore(address, server, address !== url);
		if (finding) throw new RefusedAddress(finding);
	};
	const request = { headers, timeoutMs, redirects, signal, check };
	const response = await requestStream(context, url, request);
	try {
		const head = await readHead(response.body);
		const isUnanswered = response.status === 429;
		return { finding: findingOf({ ...response, head }), isUnanswered };
	} finally {
		response.close();
	}
}

/** Reads no further than needed to detect the file's type. */
async function readHead(body: StreamBody): Promise<Buffer> {
	let head = Buffer.alloc(0);
	for await (const chunk of body) {
		head = Buffer.concat([head, chunk as Buffer]);
		if (head.length >= LOOK_LIMITS.bytes) break;
		if (head.length >= SNIFF_BYTES && sniffMedia(head)) break;
	}
	return head.subarray(0, LOOK_LIMITS.bytes);
}
