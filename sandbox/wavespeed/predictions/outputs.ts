import type { SwapResult } from '../../swaps/faceSwapper';

/** An output: where a hosted file is, or the file itself. */
export type Output = { url: string } | { base64: string; type: string };

/** Gives a result as Base64. It is not hosted. */
export function encodeResult({ bytes, type }: SwapResult): Output {
	return { base64: bytes.toString('base64'), type };
}
