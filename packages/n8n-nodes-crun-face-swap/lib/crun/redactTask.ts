import { redactJson, redactSecrets } from '../../../../lib/core/redactSecrets';
import { readTask } from './task';

/**
 * Returns Crun's record of a task without the secrets in its texts: it repeats the request with its
 * addresses, the callback's among them. The addresses of the results are kept, since they may need
 * their signatures.
 */
export function redactTask(raw: Record<string, unknown>): Record<string, unknown> {
	const addresses = new Set(readTask(raw)?.outputs.map(({ url }) => url));
	return redactJson(raw, (text) => (addresses.has(text) ? text : redactSecrets(text)));
}
