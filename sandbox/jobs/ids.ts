import { randomBytes, randomInt } from 'crypto';

/** A MongoDB object ID as Akool uses it: 24 hex digits, the first eight being the time. */
export function objectId(now: number): string {
	const seconds = Math.floor(now / 1000);
	return seconds.toString(16).padStart(8, '0') + randomBytes(8).toString('hex');
}

/** Akool's processing number, `YYYYMMDDHHmmssSSS-NNNN` in UTC. */
export function processingNumber(now: number): string {
	const digits = new Date(now).toISOString().replace(/\D/g, '');
	return `${digits}-${randomInt(1000, 10000)}`;
}
