import { isJsonObject, textOf } from './coerce';

/** Unix times below this are in seconds: as ms they would be before 1973. */
const LEAST_MS = 1e11;
/** Below this, a number is no time of a job, whatever its unit. */
const LEAST_SECONDS = 1e9;

/**
 * Converts a date in a provider's record to ISO 8601: text, a Unix time in ms or s, or MongoDB's
 * extended JSON `{ $date }`.
 *
 * @returns undefined if it is none of them
 */
export function isoDateOf(value: unknown): string | undefined {
	const plain = isJsonObject(value) ? value.$date : value;
	const time = typeof plain === 'number' || isDigits(plain) ? msOf(Number(plain)) : plain;
	const date = typeof time === 'string' || typeof time === 'number' ? new Date(time) : undefined;
	return date && !Number.isNaN(date.getTime()) ? date.toISOString() : undefined;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Returns the date so many days after another one, both in ISO 8601.
 *
 * @returns undefined if there is no such date
 */
export function daysAfter(isoDate: string, days: number): string | undefined {
	const date = new Date(Date.parse(isoDate) + days * DAY_MS);
	return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

/**
 * Reads the web address of a result. Spaces in it are encoded; of several the first counts.
 *
 * @param value text, or a list of texts
 * @returns undefined if there is none
 */
export function resultUrlOf(value: unknown): string | undefined {
	if (Array.isArray(value)) return value.map(resultUrlOf).find((url) => url !== undefined);
	const [text = ''] = (textOf(value) ?? '').split(/[,\s]+(?=https?:\/\/)/i);
	const url = text.replace(/[\r\n\t]+/g, '').replace(/^\/\//, 'https://');
	return /^https?:\/\/[^/\s]/i.test(url) ? url.replaceAll(' ', '%20') : undefined;
}

function isDigits(value: unknown): boolean {
	return typeof value === 'string' && /^\d{10,13}$/.test(value.trim());
}

function msOf(time: number): number {
	return time >= LEAST_SECONDS && time < LEAST_MS ? time * 1000 : time;
}
