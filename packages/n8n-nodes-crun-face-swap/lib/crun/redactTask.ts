import { isJsonObject } from '../../../../lib/core/coerce';
import { redactJson, redactSecrets } from '../../../../lib/core/redactSecrets';
import { readTask } from './task';

/**
 * Returns Crun's record of a task without the secrets in its texts: it repeats the request with its
 * addresses. That of the callback is a secret as a whole, since Crun does not sign its calls. The
 * addresses of the results are kept, since they may need their signatures.
 */
export function redactTask(raw: Record<string, unknown>): Record<string, unknown> {
	const addresses = new Set(readTask(raw)?.outputs.map(({ url }) => url));
	const { param } = raw;
	const isCalled = isJsonObject(param) && param.callback_url;
	const record = isCalled ? { ...raw, param: { ...param, callback_url: '[hidden]' } } : raw;
	return redactJson(record, (text) => (addresses.has(text) ? text : redactSecrets(text)));
}
