import { DEFAULT_BASE_URL } from './endpoints';
import { webAddress } from '../core/webAddress';

/**
 * The address that Akool's paths are appended to.
 *
 * @param baseUrl what the credential holds; empty for Akool's own
 * @returns it without slashes at the end
 * @throws {InputFault} when it is not a web address
 */
export function apiAddress(baseUrl: unknown): string {
	return webAddress(baseUrl || DEFAULT_BASE_URL, 'Base URL', DEFAULT_BASE_URL).replace(/\/+$/, '');
}
