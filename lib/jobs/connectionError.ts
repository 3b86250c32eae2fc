import { UserError } from '../core/errors';
import type { ProviderInfo } from './provider';

/** The codes of n8n's request helper and the network when nothing comes for too long. */
const TIMED_OUT = /^(?:ECONNABORTED|ETIMEDOUT)$/;

/** No response came: the connection could not be made, or broke. */
export class ConnectionError extends UserError {
	/** Whether the request may have arrived. */
	readonly kind: 'neverArrived' | 'unclear';

	constructor(error: NetworkError, { name, credential }: ProviderInfo) {
		const kind = classifyNetworkError(error);
		const reason = error.code === undefined ? '' : ` (${error.code})`;
		const broken = TIMED_OUT.test(error.code ?? '')
			? `${name} did not answer in time`
			: `The connection to ${name} broke`;
		super(
			kind === 'neverArrived' ? `${name} can not be reached` : broken,
			`${kind === 'neverArrived' ? 'Nothing was sent. ' : ''}Check this n8n's internet connection and the Base URL in the ${credential} credential${reason}.`,
		);
		this.kind = kind;
	}
}

/**
 * The error to show for an error of n8n's request helper. That one holds the whole request with
 * its headers, so nothing of it goes further but its code.
 */
export function toConnectionError(error: unknown, info: ProviderInfo): UserError {
	const known: NetworkError = {};
	for (let cause = error, depth = 0; cause instanceof Error && depth < 5; depth++) {
		// Credentials throw errors of their own, which n8n wraps.
		if (cause instanceof UserError) return cause;
		const { code, syscall } = cause as { code?: unknown; syscall?: unknown };
		if (typeof code === 'string') known.code ??= code;
		if (typeof syscall === 'string') known.syscall ??= syscall;
		cause = (cause as Error & { cause?: unknown }).cause;
	}
	return new ConnectionError(known, info);
}

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
