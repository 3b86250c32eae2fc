/** What Node's network stack says of an error: see "Common system errors" in Node's documentation. */
export interface NetworkError {
	/** E.g. `ECONNRESET`. */
	code?: string;
	/** The system call that failed, e.g. `connect`. */
	syscall?: string;
}

/** These calls make a connection; nothing can be sent before they succeed. */
const CONNECTING = ['connect', 'getaddrinfo', 'bind'];

/**
 * Codes that mean no connection was made even where the call is not named: nobody there, or a
 * certificate that is not trusted. Anything else (reset, time-out) may have happened after the
 * request was taken.
 */
const NEVER_CONNECTED =
	/^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|CERT_\w+|UNABLE_TO_\w+|\w*SELF_SIGNED\w*|ERR_TLS_CERT\w*)$/;

/** Decides whether a request that met a network error may have reached the other side. */
export function classifyNetworkError({
	code = '',
	syscall = '',
}: NetworkError): 'neverArrived' | 'unclear' {
	return CONNECTING.includes(syscall) || NEVER_CONNECTED.test(code) ? 'neverArrived' : 'unclear';
}
