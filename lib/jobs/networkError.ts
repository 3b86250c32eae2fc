import type { ErrorClass } from './provider';

/** What Node's network stack says of an error: see "Common system errors" in Node's documentation. */
export interface NetworkError {
	/** E.g. `ECONNRESET`. */
	code?: string;
	/** The system call that failed, e.g. `connect`. */
	syscall?: string;
}

/** With these calls a connection is made; nothing can be sent before they succeed. */
const CONNECTING = ['connect', 'getaddrinfo', 'bind'];

/**
 * Codes with which a connection was never made even where the call is not named: nobody there, or a
 * certificate that is not to be trusted. Everything else (reset, time-out) may have happened after
 * the request was taken.
 */
const NEVER_CONNECTED =
	/^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|CERT_\w+|UNABLE_TO_\w+|\w*SELF_SIGNED\w*|ERR_TLS_CERT\w*)$/;

/** Decides whether a request that met a network error may have reached the other side. */
export function classifyNetworkError({
	code = '',
	syscall = '',
}: NetworkError): ErrorClass['kind'] {
	return CONNECTING.includes(syscall) || NEVER_CONNECTED.test(code) ? 'neverArrived' : 'unclear';
}
