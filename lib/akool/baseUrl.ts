import { DEFAULT_BASE_URL } from './endpoints';
import { readWebAddress } from '../core/webAddress';

/**
 * The address that Akool's paths are appended to.
 *
 * @param baseUrl what the credential holds; empty for Akool's own
 * @returns it without slashes at the end
 * @throws {ValidationError} when it is not a web address
 */
export function readBaseUrl(baseUrl: unknown): string {
	return readWebAddress(baseUrl || DEFAULT_BASE_URL, 'Base URL', DEFAULT_BASE_URL).replace(
		/\/+$/,
		'',
	);
}
