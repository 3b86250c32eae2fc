import { redactValues } from './redactSecrets';

/**
 * Returns a JSON value in which known secrets are hidden in all texts: an API may quote the key that
 * it refuses, or an address that holds it.
 *
 * @param secrets those shorter than 8 characters are ignored
 */
export function withoutValues<T>(value: T, secrets: readonly string[]): T {
	const text = JSON.stringify(value) ?? '';
	if (redactValues(text, secrets) === text) return value;
	const redacted = JSON.stringify(value, (_name, part: unknown) =>
		typeof part === 'string' ? redactValues(part, secrets) : part,
	);
	return JSON.parse(redacted) as T;
}
