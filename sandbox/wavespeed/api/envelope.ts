import { envelopesWith, type Envelope } from '../../http/envelope';

/** An answer without data, as WaveSpeed wraps it. */
export const envelope = envelopesWith({
	200: 'success',
	400: 'Bad request',
	401: 'Invalid API key',
	402: 'Insufficient balance. Please top up your account',
	404: 'Not found',
	413: 'The file is too large',
	429: 'Too many requests. Please slow down',
	500: 'Internal server error',
});

/** A successful answer. */
export function success<Data>(data: Data): Envelope & { data: Data } {
	return { ...envelope(200), data };
}
