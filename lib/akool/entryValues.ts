import { isJsonObject, numberOf, textOf } from '../core/coerce';

/** Unix times below this are in seconds: as ms they would be before 1973. */
const LEAST_MS = 1e11;
/** Below this, a number is no time of a job, whatever its unit. */
const LEAST_SECONDS = 1e9;

/**
 * Converts a date of Akool's to ISO 8601: text, a Unix time in ms or s, or MongoDB's extended JSON
 * `{ $date }`.
 *
 * @returns undefined if it is none of them
 */
export function isoDateOf(value: unknown): string | undefined {
	const plain = isJsonObject(value) ? value.$date : value;
	const time = typeof plain === 'number' || isDigits(plain) ? msOf(Number(plain)) : plain;
	const date = typeof time === 'string' || typeof time === 'number' ? new Date(time) : undefined;
	return date && !Number.isNaN(date.getTime()) ? date.toISOString() : undefined;
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

/**
 * Reads what a finished job cost. `deduction_duration` counts for pictures only: of videos it may be
 * a length of time. It is 0 where nothing is said.
 *
 * @param isPicture whether the job made a picture
 * @returns in credits; undefined if Akool does not say so
 */
export function creditsChargedOf(
	raw: Record<string, unknown>,
	isPicture: boolean,
): number | undefined {
	const { deduction_credit, deduction_credits, credits, deduction_duration } = raw;
	const said = [deduction_credit, deduction_credits, credits].map(numberOf);
	const duration = isPicture ? (numberOf(deduction_duration) ?? 0) : 0;
	return (
		said.find((count) => count !== undefined && count >= 0) ?? (duration > 0 ? duration : undefined)
	);
}

function isDigits(value: unknown): boolean {
	return typeof value === 'string' && /^\d{10,13}$/.test(value.trim());
}

function msOf(time: number): number {
	return time >= LEAST_SECONDS && time < LEAST_MS ? time * 1000 : time;
}
