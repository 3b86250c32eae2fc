import { randomBytes, randomInt } from 'crypto';

/**
 * Creates a MongoDB object ID as Akool uses it: 24 hex digits, of which the first eight are the time.
 *
 * @param now in ms since 1970
 */
export function objectId(now: number): string {
	const seconds = Math.floor(now / 1000);
	return seconds.toString(16).padStart(8, '0') + randomBytes(8).toString('hex');
}

/**
 * Creates a processing number as Akool uses it: `YYYYMMDDHHmmssSSS-NNNN` in UTC.
 *
 * @param now in ms since 1970
 */
export function processingNumber(now: number): string {
	const digits = new Date(now).toISOString().replace(/\D/g, '');
	return `${digits}-${randomInt(1000, 10000)}`;
}
