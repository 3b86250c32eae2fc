import { createHash } from 'crypto';

/**
 * A short hash of a value, the same for equal values.
 *
 * @param value anything JSON can hold; its fields in the same order
 * @param normalize maps each text inside the value before it is hashed; unchanged when left out
 * @returns 32 hex digits
 */
export function stableHash(value: unknown, normalize = (text: string) => text): string {
	const json = JSON.stringify(value, (_key, part: unknown) =>
		typeof part === 'string' ? normalize(part) : part,
	);
	return createHash('sha256').update(json).digest('hex').slice(0, 32);
}
