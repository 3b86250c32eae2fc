import { daysAfter } from '../core/recordValues';
import { AKOOL_INFO } from './akoolInfo';

/** Akool has existed since 2020: an ID that seems older does not contain a time. */
const EARLIEST_MS = Date.UTC(2020, 0, 1);

/**
 * When Akool deletes a job's result. Without a creation date it is calculated from the ID: a
 * MongoDB object ID, whose first 8 hex digits are its creation time in seconds.
 *
 * @param createdAt Akool's creation date, ISO 8601
 * @returns ISO 8601; undefined if neither contains a time
 */
export function expiryOf(id: string, createdAt?: string): string | undefined {
	const madeAt = createdAt ?? timeOfId(id);
	return madeAt === undefined ? undefined : daysAfter(madeAt, AKOOL_INFO.retentionDays);
}

/** Returns when an ID was made, ISO 8601. */
function timeOfId(id: string): string | undefined {
	if (!/^[\da-f]{24}$/i.test(id)) return undefined;
	const madeAt = parseInt(id.slice(0, 8), 16) * 1000;
	return madeAt < EARLIEST_MS ? undefined : new Date(madeAt).toISOString();
}
