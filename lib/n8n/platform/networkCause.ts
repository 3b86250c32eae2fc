/** A message of Node's for a system error: the system call that failed, and its code. */
const SYSTEM_ERROR = /^(connect|getaddrinfo|bind|read|write) (E[A-Z_]+)\b/;

/** What n8n's HTTP client says after a timeout, which has the code `ECONNABORTED`. */
const TIMED_OUT = /^timeout of \d+ms exceeded$/;

/**
 * Returns an error of n8n's request helper with Node's details of the network error. From n8n 2.x on
 * it has the original error as its cause; n8n 1.x drops the cause, and keeps only the message.
 */
export function withNetworkCause(error: unknown): unknown {
	if (!(error instanceof Error) || (error as { cause?: unknown }).cause !== undefined) return error;
	const { messages } = error as { messages?: unknown };
	const message = Array.isArray(messages) ? String(messages[0]) : '';
	const [, syscall, code] = SYSTEM_ERROR.exec(message) ?? [];
	if (code !== undefined) return Object.assign(new Error(message), { syscall, code });
	return TIMED_OUT.test(message)
		? Object.assign(new Error(message), { code: 'ECONNABORTED' })
		: error;
}
