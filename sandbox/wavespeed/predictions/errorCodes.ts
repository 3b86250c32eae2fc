import { DownloadError, MediaError } from '../../media/mediaErrors';

import type { FinalStatus } from './prediction';

/** The message of each error code of a failed task (wavespeed.ai, docs/error-codes). */
export const ERROR_CODES: Record<number, string> = {
	1200: 'Content moderation: the request was refused',
	1400: 'Missing required parameter',
	1401: 'Invalid parameter',
	1402: 'Media URL is not reachable',
	1403: 'Execution failed',
	1405: 'Task failed',
	5000: 'Internal error',
	5003: 'Service unavailable',
	5004: 'Timeout',
};

/** A failure of a task with an error code. */
export class TaskFailure extends Error {
	constructor(
		readonly code: number,
		message = ERROR_CODES[code] ?? `Error ${code}`,
		readonly status: Exclude<FinalStatus, 'completed'> = 'failed',
	) {
		super(message);
	}
}

/** Tells with which code a task fails. */
export function taskFailureOf(error: unknown): TaskFailure {
	if (error instanceof TaskFailure) return error;
	if (error instanceof DownloadError) return new TaskFailure(1402, error.message);
	if (error instanceof MediaError) return new TaskFailure(1403, error.message);
	return new TaskFailure(5000, `the sandbox itself failed: ${String(error)}`);
}
