/** An HTTP response. */
export interface HttpResponse {
	status: number;
	/** Header names in lower case. */
	headers: Record<string, unknown>;
	/** Parsed JSON, or text if it is not JSON. */
	body: unknown;
}

/**
 * Reads an HTTP Retry-After header, which is a number of seconds or a date (RFC 9110, 10.2.3).
 *
 * @param header the header's value
 * @param now the current time in ms
 * @returns how long to wait in ms, never negative; undefined if the header is missing or invalid
 */
export function retryAfterMs(header: unknown, now: number): number | undefined {
	if (typeof header !== 'string' || header.trim() === '') return undefined;
	const seconds = Number(header);
	if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
	const date = Date.parse(header);
	return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
