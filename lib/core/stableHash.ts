import { createHash } from 'crypto';

/**
 * A short name for a value, the same for the same value.
 *
 * @param value anything JSON can hold; fields in the same order
 * @param readText what to take a text in it for; itself when left out
 * @returns 32 hex digits
 */
export function stableHash(value: unknown, readText = (text: string) => text): string {
	const json = JSON.stringify(value, (_key, part: unknown) =>
		typeof part === 'string' ? readText(part) : part,
	);
	return createHash('sha256').update(json).digest('hex').slice(0, 32);
}
