/** An answer as several providers wrap it, without data. Codes are those of HTTP, and some more. */
export interface Envelope {
	code: number;
	message: string;
}

/**
 * An answer without data.
 *
 * @param code 200 for success
 * @param message a provider's usual words for the code by default
 */
export type MakeEnvelope = (code: number, message?: string) => Envelope;

/** Makes the answers of a provider, whose words for each code are given. */
export function envelopesWith(messages: Record<number, string>): MakeEnvelope {
	return (code, message = messages[code] ?? `Error ${code}`) => ({ code, message });
}
