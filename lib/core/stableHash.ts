import { createHash } from 'crypto';

/**
 * Returns a short hash of a value; equal values have equal hashes.
 *
 * @param value anything JSON can hold; the order of its fields matters
 * @param normalize is applied to each text inside the value before it is hashed
 * @returns 32 hex digits
 */
export function stableHash(value: unknown, normalize = (text: string) => text): string {
	const json = JSON.stringify(value, (_key, part: unknown) =>
		typeof part === 'string' ? normalize(part) : part,
	);
	return createHash('sha256').update(json).digest('hex').slice(0, 32);
}
