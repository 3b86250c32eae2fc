import { createHash } from 'crypto';

/**
 * A short name for a value, the same for the same value.
 *
 * @param value anything JSON can hold; fields in the same order
 * @returns 32 hex digits
 */
export function fingerprint(value: unknown): string {
	return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32);
}
