import { UserError } from '../core/errors';
import { classifyNetworkError, type NetworkError } from './networkError';
import type { ErrorClass } from './provider';

/** What n8n's request helper and the network call it when nothing comes for too long. */
const SILENT = /^(?:ECONNABORTED|ETIMEDOUT)$/;
const BROKEN = 'The connection to Akool broke';

/** No answer came: the connection could not be made, or broke. */
export class ConnectionError extends UserError {
	/** Whether the request may have arrived. */
	readonly kind: ErrorClass['kind'];

	constructor(error: NetworkError) {
		const meaning = classifyNetworkError(error);
		const reason = error.code === undefined ? '' : ` (${error.code})`;
		const [title, consequence] =
			meaning === 'neverArrived'
				? ['Akool can not be reached', 'Nothing was sent. ']
				: [SILENT.test(error.code ?? '') ? 'Akool did not answer in time' : BROKEN, ''];
		super(
			title,
			`${consequence}Check this n8n's internet connection and the Base URL in the Akool API credential${reason}.`,
		);
		this.kind = meaning;
	}
}

/**
 * The fault behind an error of n8n's request helper. That error holds the whole request with
 * its headers, so it must not go further: only its code does.
 */
export function toConnectionError(error: unknown): UserError {
	const known: NetworkError = {};
	for (let cause = error, depth = 0; cause instanceof Error && depth < 5; depth++) {
		// Credentials throw faults of their own, which n8n wraps.
		if (cause instanceof UserError) return cause;
		const { code, syscall } = cause as { code?: unknown; syscall?: unknown };
		if (typeof code === 'string') known.code ??= code;
		if (typeof syscall === 'string') known.syscall ??= syscall;
		cause = (cause as Error & { cause?: unknown }).cause;
	}
	return new ConnectionError(known);
}
