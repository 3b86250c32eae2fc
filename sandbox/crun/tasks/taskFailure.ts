import { MediaError } from '../../media/mediaErrors';

/** The code of a task that failed (docs.crun.ai, every page: generation failed). */
const GENERATION_FAILED = 501;

/** A failure of a task, with Crun's code. */
export class TaskFailure extends Error {
	constructor(
		message = 'Generation failed',
		readonly code = GENERATION_FAILED,
	) {
		super(message);
	}
}

/** Tells why a task fails, and with which code. */
export function taskFailureOf(error: unknown): TaskFailure {
	if (error instanceof TaskFailure) return error;
	if (error instanceof MediaError) return new TaskFailure(error.message);
	return new TaskFailure(`the sandbox itself failed: ${String(error)}`, 500);
}
