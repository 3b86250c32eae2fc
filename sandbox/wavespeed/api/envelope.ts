/** The words of a provider's answer for each code; codes are those of HTTP. */
const MESSAGES: Record<number, string> = {
	200: 'success',
	400: 'Bad request',
	401: 'Invalid API key',
	402: 'Insufficient balance. Please top up your account',
	404: 'Not found',
	413: 'The file is too large',
	429: 'Too many requests. Please slow down',
	500: 'Internal server error',
};

/** An answer without data, as WaveSpeed wraps it. */
export interface Envelope {
	code: number;
	message: string;
}

/**
 * An answer without data.
 *
 * @param code 200 for success
 * @param message the usual words for the code by default
 */
export function envelope(
	code: number,
	message: string = MESSAGES[code] ?? `Error ${code}`,
): Envelope {
	return { code, message };
}

/** A successful answer. */
export function success<Data>(data: Data): Envelope & { data: Data } {
	return { ...envelope(200), data };
}
