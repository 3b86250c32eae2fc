import type { Weight } from './provider';

/**
 * Error codes of Node's network stack with which a connection was never made (nobody there, or a
 * certificate that is not to be trusted), so nothing can
 * have reached the other side. Everything else (reset, time-out, host unreachable) may have
 * happened after the request was taken.
 */
const NEVER_CONNECTED =
	/^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|CERT_\w+|UNABLE_TO_\w+|\w*SELF_SIGNED\w*|ERR_TLS_CERT\w*)$/;

/**
 * Decides whether a request that met a network error may have reached the other side.
 *
 * @param code the error's code, e.g. `ECONNRESET`; undefined when there is none
 */
export function weighNetworkFault(code: string | undefined): Weight['meaning'] {
	return code !== undefined && NEVER_CONNECTED.test(code) ? 'neverArrived' : 'unclear';
}
