import { randomUUID } from 'crypto';

import type { HostedFiles } from '../../fileHost/hostedFiles';
import type { SwapResult } from '../../swaps/faceSwapper';

/** An output: where a hosted file is, or the file itself. */
export type Output = { url: string } | { base64: string; type: string };

/** Hosts a result for seven days. */
export function hostResult(
	files: HostedFiles,
	publicAddress: string,
	{ bytes, type }: SwapResult,
): Output {
	const path = `/files/output/${randomUUID()}-u1.png`;
	files.reserve(path);
	files.store(path, { bytes, type });
	return { url: publicAddress + path };
}

/** Gives a result as Base64. It is not hosted. */
export function encodeResult({ bytes, type }: SwapResult): Output {
	return { base64: bytes.toString('base64'), type };
}
