import { UserError } from '../core/errors';
import type { ProviderInfo } from './provider';

/** Codes of a timeout, from n8n's request helper and the network. */
const TIMED_OUT = /^(?:ECONNABORTED|ETIMEDOUT)$/;

/** There was no response: the connection could not be made, or broke. */
export class ConnectionError extends UserError {
	/** Whether the request may have reached the provider. */
	readonly kind: 'neverArrived' | 'unclear';

	constructor(error: NetworkError, { name, credential }: ProviderInfo) {
		const kind = classifyNetworkError(error);
		const reason = error.code === undefined ? '' : ` (${error.code})`;
		const broken = TIMED_OUT.test(error.code ?? '')
			? `${name} did not respond in time`
			: `The connection to ${name} was lost`;
		super(
			kind === 'neverArrived' ? `${name} can't be reached` : broken,
			`${kind === 'neverArrived' ? 'Nothing was sent. ' : ''}Check this n8n's internet connection and the Base URL in the ${credential} credential${reason}.`,
			'busy',
		);
		this.kind = kind;
	}
}

/**
 * Converts an error of n8n's request helper to one that can be shown. The original contains the
 * whole request with its headers, so only its code is kept.
 *
 * @returns a {@link ConnectionError}, or the UserError that the credential threw
 */
export function toConnectionError(error: unknown, info: ProviderInfo): UserError {
	const known: NetworkError = {};
	for (let cause = error, depth = 0; cause instanceof Error && depth < 5; depth++) {
		// A credential's own error, which n8n wraps.
		if (cause instanceof UserError) return cause;
		const { code, syscall } = cause as { code?: unknown; syscall?: unknown };
		if (typeof code === 'string') known.code ??= code;
		if (typeof syscall === 'string') known.syscall ??= syscall;
		cause = (cause as Error & { cause?: unknown }).cause;
	}
	return new ConnectionError(known, info);
}

/** Node's details of a network error: see "Common system errors" in Node's documentation. */
export interface NetworkError {
	/** E.g. `ECONNRESET`. */
	code?: string;
	/** The system call that failed, e.g. `connect`. */
	syscall?: string;
}

/** System calls that make a connection; nothing can be sent before they succeed. */
const CONNECTING = ['connect', 'getaddrinfo', 'bind'];

/**
 * Error codes that mean no connection was made, even if the system call is not known: nothing
 * listens there, or the certificate is not trusted. Any other error (reset, timeout) may have
 * occurred after the request was received.
 */
const NEVER_CONNECTED =
	/^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|CERT_\w+|UNABLE_TO_\w+|\w*SELF_SIGNED\w*|ERR_TLS_CERT\w*)$/;

/** Decides whether a request that failed with a network error may have reached the provider. */
export function classifyNetworkError({
	code = '',
	syscall = '',
}: NetworkError): 'neverArrived' | 'unclear' {
	return CONNECTING.includes(syscall) || NEVER_CONNECTED.test(code) ? 'neverArrived' : 'unclear';
}
