import type { Weight } from './provider';

/**
 * Error codes of Node's network stack with which a connection was never made, so nothing can
 * have reached the other side. Everything else (reset, time-out, host unreachable) may have
 * happened after the request was taken.
 */
const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

/**
 * Decides whether a request that met a network error may have reached the other side.
 *
 * @param code the error's code, e.g. `ECONNRESET`; undefined when there is none
 */
export function weighNetworkFault(code: string | undefined): Weight['meaning'] {
	return code !== undefined && NEVER_CONNECTED.has(code) ? 'neverArrived' : 'unclear';
}
